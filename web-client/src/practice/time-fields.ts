import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { alert } from '../ui/elements';
import { times } from './appointment-parts';
import type { Appointment, NewTime } from './practice-api';

/** The browser's own fields for days and times. What was typed stays typed: a later value changes untouched fields only. */
export function timeFields({ day, time, durationMinutes }: NewTime): TemplateResult {
  return html`${field('day', text.appointments.day, 'date', day)}
    ${field('time', text.appointments.time, 'time', time)}
    ${field('duration', text.appointments.duration, 'number', String(durationMinutes), text.appointments.durationUnit, 5, 240)}`;
}

export const typedTime = (values: FormData): NewTime => ({
  day: String(values.get('day')),
  time: String(values.get('time')),
  durationMinutes: Number(values.get('duration')),
});

export function inTheWayView(appointments: readonly Appointment[]): TemplateResult | typeof nothing {
  return appointments.length === 0
    ? nothing
    : html`<div class="plan__wide">${alert('warning', text.appointments.overlapTyped(appointments.map(times).join(', ')))}</div>`;
}

export function field(
  name: string, label: string, type: string, value: string, hint?: string, min?: number, max?: number,
): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${name}>${label}</label>
    <input class="kern-form-input__input" id=${name} name=${name} type=${type} value=${value} required
      min=${min ?? nothing} max=${max ?? nothing} aria-describedby=${hint ? `${name}-hint` : nothing} />
    ${hint ? html`<div class="kern-hint" id="${name}-hint">${hint}</div>` : nothing}
  </div>`;
}
