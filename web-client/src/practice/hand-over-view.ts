import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { button } from '../ui/elements';
import type { GuestView } from '../waiting-room/guest';
import type { OpenHours } from './open-hours';

/** To a colleague who draws from the same open hour, before or in the consultation; the patient is asked first. */
export function handOverView(openHours: OpenHours, { room, link, offer }: GuestView): TemplateResult | typeof nothing {
  const colleagues = openHours.colleagues(room);
  if (colleagues.length === 0 || link !== 'connected') {
    return nothing;
  }
  return html`<details class="telling">
    <summary class="kern-body">${text.openHours.handOver}</summary>
    ${colleagues.map(({ id, name }) => button(name, () => void openHours.offer(room, id), 'tertiary'))}
    <span class="kern-body" role="status">${offer === null ? nothing : text.openHours.offers[offer]}</span>
  </details>`;
}
