import { html, nothing, type TemplateResult } from 'lit-html';
import type { NetworkClass } from '../network/network-class';
import { practice as text } from '../texts/practice';
import { button } from '../ui/elements';
import type { NetworkWatch, WatchedNetwork } from './network-watch';

/** One calm line; who looks after the clinic's network unfolds it. */
export function networkView(network: NetworkWatch): TemplateResult {
  const { finding, tally, range } = network.state.value;
  const known = typeof finding === 'object' ? finding : null;
  const short = finding === 'checking' || finding === 'unreachable' ? text.network[finding] : text.network.mappings[finding.mapping].short;
  return html`<section class="network" aria-label=${text.network.summary.replace(':', '')}>
    <details>
      <summary class="kern-body">${text.network.summary} ${short}</summary>
      <dl class="kern-description-list">
        ${known ? seen(known) : nothing}
        ${term(text.network.today, today(tally))}
      </dl>
      ${known ? rangeForm(network, range) : nothing}
      ${finding === 'checking' ? nothing : html`<p class="actions">${button(text.network.again, () => network.check(), 'tertiary')}</p>`}
    </details>
  </section>`;
}

function seen({ mapping, ipv6, ports, portsKept }: NetworkClass): TemplateResult {
  const numbers = ports.length === 0 ? text.network.noPorts : ports.join(', ');
  const outside = portsKept === null ? '' : ` – ${portsKept ? text.network.kept : text.network.renumbered}`;
  return html`${term(text.network.router, text.network.mappings[mapping].text)}
    ${term(text.network.ipv6, text.network.ipv6Seen[ipv6])}
    ${term(text.network.ports, numbers + outside)}`;
}

function today({ direct, none, despiteSymmetric }: WatchedNetwork['tally']): string {
  return `${text.network.counted(direct, direct + none)} ${despiteSymmetric > 0 ? text.network.proven : text.network.unproven}`;
}

function rangeForm(network: NetworkWatch, range: WatchedNetwork['range']): TemplateResult {
  const compare = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    network.compare(String(data.get('from')), String(data.get('to')));
  };
  return html`<form @submit=${compare} novalidate>
    <div role="group" aria-labelledby="port-range">
      <h3 class="kern-heading-small" id="port-range">${text.network.range}</h3>
      <div class="plan">${portField('from', text.network.from)}${portField('to', text.network.to)}</div>
      <p class="actions"><button class="kern-btn kern-btn--secondary"><span class="kern-label">${text.network.compare}</span></button></p>
      <p class="kern-body" role="status">${range ? text.network.ranges[range] : nothing}</p>
    </div>
  </form>`;
}

function portField(name: string, label: string): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for="port-${name}">${label}</label>
    <input class="kern-form-input__input" id="port-${name}" name=${name} inputmode="numeric" autocomplete="off" maxlength="5" />
  </div>`;
}

function term(name: string, value: string): TemplateResult {
  return html`<div class="kern-description-list-item">
    <dt class="kern-description-list-item__key">${name}</dt>
    <dd class="kern-description-list-item__value">${value}</dd>
  </div>`;
}
