import { html, nothing, type TemplateResult } from 'lit-html';
import { passOnLater, passOnPanel } from '../invitation/pass-on';
import { practice as text } from '../texts/practice';
import { button } from '../ui/elements';
import type { Agenda } from './agenda';
import { badge, overlapBadge, times } from './appointment-parts';
import { overlapping } from './overlaps';
import type { Appointment } from './practice-api';
import { referenceView } from './reference-view';
import type { Workplace, WorkplaceState } from './workplace';

export function dayView({ agenda, state }: Workplace): TemplateResult {
  const { appointments } = agenda.state.value;
  const overlaps = overlapping(appointments);
  return appointments.length === 0
    ? html`<p class="kern-body">${text.appointments.none}</p>`
    : html`<ol class="appointments">
        ${appointments.map(each => row(agenda, each, overlaps.has(each.id), state.value.session))}
      </ol>`;
}

function row(agenda: Agenda, appointment: Appointment, overlaps: boolean, session: WorkplaceState['session']): TemplateResult {
  const open = appointment.state === 'planned' || appointment.state === 'waiting';
  return html`<li class="appointment">
    <span class="kern-body kern-body--bold">${times(appointment)}</span>
    <span class="kern-body">${appointment.doctor?.name ?? text.openHours.heading}</span>
    ${badge(appointment)}
    ${overlaps ? overlapBadge() : nothing}
    ${appointment.sequence > 0
      ? html`<span class="kern-body kern-body--muted">${text.appointments.movedBadge}</span>` : nothing}
    ${open && !appointment.codeIssued
      ? html`<span class="kern-body kern-body--muted">${text.appointments.noCode}</span>` : nothing}
    ${appointment.conduct?.filter(({ complete }) => complete).length === 2
      ? html`<span class="kern-body kern-body--muted">${text.conduct.kept}</span>` : nothing}
    ${referenceView(agenda, appointment)}
    <span class="row-actions">
      ${appointment.codeIssued ? passOnLater(appointment) : nothing}
      ${open ? actions(agenda, appointment) : nothing}
    </span>
    ${appointment.codeIssued ? passOnPanel(appointment, session) : nothing}
  </li>`;
}

function actions(agenda: Agenda, appointment: Appointment): TemplateResult {
  const confirmed = (question: string, action: () => Promise<void>) => (): void => {
    if (confirm(question)) {
      void action();
    }
  };
  const issue = (): Promise<void> => agenda.reissue(appointment);
  return html`${appointment.codeIssued
      ? button(text.appointments.newCode, confirmed(text.appointments.confirmNewCode, issue), 'tertiary')
      : button(text.appointments.firstCode, () => void issue(), 'secondary')}
    ${appointment.openHour ? nothing
      : button(text.appointments.move, () => agenda.open({ kind: 'move', filledIn: appointment, now: appointment }), 'tertiary')}
    ${button(text.appointments.cancel, confirmed(text.appointments.confirmCancel, () => agenda.cancel(appointment)), 'tertiary')}`;
}
