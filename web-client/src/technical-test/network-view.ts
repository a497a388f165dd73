import { html, nothing, type TemplateResult } from 'lit-html';
import type { NetworkFinding } from '../network/network-state';
import { outlookOf, type Outlook } from '../network/outlook';
import { technicalTest as text } from '../texts/technical-test';
import { button } from '../ui/elements';
import { finding } from '../ui/finding';

const kinds = { good: 'success', depends: 'warning', bad: 'danger', unclear: 'info' } as const satisfies Record<Outlook, string>;

export function networkView(found: NetworkFinding, again: () => void): TemplateResult {
  return html`<section aria-labelledby="network">
    <h2 class="kern-heading-medium" id="network">${text.network.heading}</h2>
    ${verdict(found)}
    ${found === 'checking' ? nothing : html`<p class="actions">${button(text.network.again, again, 'secondary')}</p>`}
  </section>`;
}

function verdict(found: NetworkFinding): TemplateResult {
  if (found === 'checking') {
    return html`<p class="kern-body">${text.network.checking}</p>`;
  }
  if (found === 'unreachable') {
    return finding('danger', text.network.unreachable.title, html`<p class="kern-body">${text.network.unreachable.text}</p>`);
  }
  const outlook = outlookOf(found);
  const { title, text: explanation } = text.network.mappings[found.mapping];
  return finding(kinds[outlook], title, html`<p class="kern-body">${explanation}</p>
    ${outlook === 'depends' || outlook === 'bad' ? html`<ul class="kern-list kern-list--bullet">
      ${text.network.ways.map(way => html`<li class="kern-body">${way}</li>`)}
    </ul>` : nothing}
    <p class="kern-body">${text.network.ipv6[found.ipv6]}</p>`);
}
