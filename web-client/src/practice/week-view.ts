import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { berlinDay, shortDay } from '../ui/format';
import type { Agenda } from './agenda';
import { badge, overlapBadge, times } from './appointment-parts';
import { noonOf, type Day } from './days';
import { overlapping } from './overlaps';
import type { Appointment } from './practice-api';
import type { Workplace } from './workplace';

/** What is done with an appointment is done in its day's view: each of these leads there. */
export function weekView(workplace: Workplace): TemplateResult {
  const { agenda } = workplace;
  const { appointments } = agenda.state.value;
  const overlaps = overlapping(appointments);
  const today = berlinDay(new Date());
  return html`<ol class="week">
    ${agenda.days.map(day => {
      const ofDay = appointments.filter(({ startsAt }) => berlinDay(new Date(startsAt)) === day);
      return html`<li class="week__day ${day === today ? 'week__day--today' : ''}" aria-current=${day === today ? 'date' : nothing}>
        <h3 class="week__heading"><button type="button" class="week__open" @click=${openDay(agenda, day)}>
          ${shortDay(noonOf(day))}</button></h3>
        ${ofDay.length === 0
          ? html`<p class="kern-body kern-body--muted">${text.appointments.noneInWeek}</p>`
          : html`<ul class="week__list">${ofDay.map(each => html`<li>${entry(workplace, each, day, overlaps.has(each.id))}</li>`)}</ul>`}
      </li>`;
    })}
  </ol>`;
}

function entry(workplace: Workplace, appointment: Appointment, day: Day, overlaps: boolean): TemplateResult {
  return html`<button type="button" class="week__entry" @click=${openDay(workplace.agenda, day)}>
    <strong>${times(appointment)}</strong>
    ${workplace.plansForEverybody || !appointment.doctor
      ? html`<span>${appointment.doctor?.name ?? text.openHours.heading}</span>` : nothing}
    ${appointment.reference ? html`<span>${appointment.reference}</span>` : nothing}
    ${appointment.state === 'planned' ? nothing : badge(appointment)}
    ${overlaps ? overlapBadge() : nothing}
  </button>`;
}

const openDay = (agenda: Agenda, day: Day) => (): void => void agenda.show({ day, span: 'day' });
