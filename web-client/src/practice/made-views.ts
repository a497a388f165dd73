import { html, nothing, type TemplateResult } from 'lit-html';
import { grouped } from '../dial-in/dial-in-code';
import { passOnIssued } from '../invitation/pass-on';
import { practice as text } from '../texts/practice';
import { alert, button } from '../ui/elements';
import { clock, longDay } from '../ui/format';
import type { Agenda, Issued } from './agenda';
import { overlapBadge, when } from './appointment-parts';
import type { Planned } from './practice-api';
import type { WorkplaceState } from './workplace';

const overlapAlert = ({ overlaps }: Planned): TemplateResult | typeof nothing =>
  (overlaps.length > 0 ? alert('warning', text.appointments.overlapMade) : nothing);

export function issuedView(agenda: Agenda, issued: Issued, session: WorkplaceState['session']): TemplateResult {
  const { dialInCode, link, appointment, copied, folded } = issued;
  const opens = new Date(appointment.opensAt);
  return html`${overlapAlert(issued)}
    <details class="kern-card kern-card--hug issued" role="group" aria-labelledby="issued" ?open=${!folded}>
    <summary><h3 class="kern-heading-small" id="issued">${appointment.openHour ? text.openHours.given : text.code.heading}</h3></summary>
    <div class="kern-card__container">
      <p class="kern-body" id="issued-code-label">${text.code.label}</p>
      <output class="issued-code" aria-label=${text.code.label}>${grouped(dialInCode)}</output>
      <p class="kern-body">${text.code.link}: <a class="kern-link" href=${link} target="_blank" rel="noreferrer">${link}</a></p>
      ${button(text.code.copyLink, () => void agenda.copyLink(), 'secondary')}
      <span class="kern-body" role="status">${copied ? text.code.copied : nothing}</span>
      <p class="kern-body">${text.code.opens(`${longDay(opens)}, ${clock(opens)}`)}</p>
      <p class="kern-body kern-body--muted">${text.code.once}</p>
      ${passOnIssued(appointment, session, issued)}
    </div>
  </details>`;
}

export function seriesView(series: readonly Planned[]): TemplateResult {
  return html`<div class="kern-card kern-card--hug issued" role="group" aria-labelledby="series">
    <div class="kern-card__container">
      <h3 class="kern-heading-small" id="series" role="status">${text.appointments.seriesMade(series.length)}</h3>
      <p class="kern-body">${text.appointments.seriesCodes}</p>
      <ol class="series">${series.map(({ appointment, overlaps }) => html`<li class="kern-body">
        ${when(appointment)} ${overlaps.length > 0 ? overlapBadge() : nothing}</li>`)}</ol>
    </div>
  </div>`;
}

export function movedView(moved: Planned): TemplateResult {
  return html`<p class="kern-body" role="status">${text.appointments.moved(when(moved.appointment))}</p>${overlapAlert(moved)}`;
}
