import { html, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { practice as text } from '../texts/practice';
import { button, submit } from '../ui/elements';
import { berlinDay, berlinTime } from '../ui/format';
import type { Agenda, Form } from './agenda';
import { when } from './appointment-parts';
import { inTheWayView, timeFields, typedTime } from './time-fields';
import type { Appointment, NewTime } from './practice-api';

export function moveForm(agenda: Agenda, { filledIn, now }: Form & { kind: 'move' }): unknown {
  const of = (event: Event): NewTime => typedTime(new FormData(event.currentTarget as HTMLFormElement));
  const move = (event: SubmitEvent): void => {
    event.preventDefault();
    void agenda.move(of(event));
  };
  return keyed(filledIn.id, form(agenda, filledIn, now, move, event => void agenda.typed(of(event), now.doctor?.id ?? null)));
}

function form(
  agenda: Agenda, filledIn: Appointment, now: Appointment, move: (event: SubmitEvent) => void, typed: (event: Event) => void,
): TemplateResult {
  return html`<form class="plan" aria-labelledby="move" @submit=${move} @change=${typed}>
    <h3 class="kern-heading-small plan__wide" id="move">${text.appointments.moveHeading}</h3>
    <p class="kern-body plan__wide" role="status">${text.appointments.moveNow(when(now), text.appointments.states[now.state])}</p>
    ${timeFields(timeOf(filledIn))}
    ${inTheWayView(agenda.state.value.inTheWay)}
    <p class="actions">
      ${submit(text.appointments.moveHere)}
      ${button(text.appointments.close, () => agenda.open(null), 'tertiary')}
    </p>
  </form>`;
}

function timeOf({ startsAt, endsAt }: Appointment): NewTime {
  const start = new Date(startsAt);
  return {
    day: berlinDay(start),
    time: berlinTime(start),
    durationMinutes: (new Date(endsAt).getTime() - start.getTime()) / 60_000,
  };
}
