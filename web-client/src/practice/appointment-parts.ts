import { html, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { clockShort, longDay } from '../ui/format';
import type { Appointment } from './practice-api';

export const times = ({ startsAt, endsAt }: Appointment): string =>
  `${clockShort(new Date(startsAt))}–${clockShort(new Date(endsAt))}`;

export const when = (appointment: Appointment): string => `${longDay(new Date(appointment.startsAt))}, ${times(appointment)}`;

export function badge({ state }: Appointment): TemplateResult {
  return html`<span class="kern-badge kern-badge--info"><span class="kern-label kern-label--small">${text.appointments.states[state]}</span></span>`;
}

export function overlapBadge(): TemplateResult {
  return html`<span class="kern-badge kern-badge--warning"><span class="kern-label kern-label--small">${text.appointments.overlap}</span></span>`;
}
