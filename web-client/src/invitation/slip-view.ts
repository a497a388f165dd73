import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Invitation } from './invitation';
import { keptInOrder, steps, technicalTest, when } from './letter';
import { qrCode } from './qr-code';
import type { Tongue } from './tongue';

type Access = NonNullable<Invitation['access']>;

/** As people type it: browsers add `https://` by themselves. */
const typed = (address: string): string => address.replace(/^https:\/\//, '');

/** One page of paper for whoever has no e-mail, or would rather hold something in the hand. */
export function slipView(invitation: Invitation, access: Access, tongue: Tongue): TemplateResult {
  const { texts } = tongue;
  const { practice, doctor, origin } = invitation;
  return html`<main>
    <h1>${texts.heading}</h1>
    <dl>
      <dt>${texts.when}</dt><dd class="when">${when(invitation.startsAt, tongue)}</dd>
      ${doctor === null ? nothing : html`<dt>${texts.doctor}</dt><dd><bdi>${doctor}</bdi></dd>`}
      <dt>${texts.practice}</dt><dd><bdi>${practice.name}</bdi></dd>
      <dt>${texts.telephone}</dt><dd><bdi dir="ltr">${practice.telephone}</bdi></dd>
    </dl>
    <section class="access">
      ${picture(access.link, texts.picture)}
      <div>
        <p>${texts.byCamera}</p>
        <p>${texts.byKeyboard}</p>
        <p class="address"><bdi dir="ltr">${typed(origin)}</bdi></p>
        <p class="code">${texts.code} <bdi dir="ltr">${access.code}</bdi></p>
      </div>
    </section>
    <p>${texts.personal}</p>
    <h2>${texts.steps.heading}</h2>
    <ol>${steps(invitation, tongue).map(step => html`<li>${step}</li>`)}</ol>
    <h2>${texts.rules.heading}</h2>
    <ul>${texts.rules.list.map(rule => html`<li>${rule}</li>`)}</ul>
    <p>${texts.free} ${texts.equipment}</p>
    <p class="address">${texts.technicalTest} <bdi dir="ltr">${typed(technicalTest(invitation))}</bdi></p>
    <p class="help">${texts.help(keptInOrder(practice.telephone, tongue))}</p>
  </main>`;
}

function picture(link: string, label: string): TemplateResult {
  const { size, path } = qrCode(link);
  return html`<svg class="qr-code" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label=${label}>
    ${svg`<path d=${path}></path>`}
  </svg>`;
}
