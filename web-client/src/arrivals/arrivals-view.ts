import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import type { Arrivals } from './arrivals';

/** The two switches, folded: they are set once. */
export function arrivalsView(arrivals: Arrivals): TemplateResult {
  const { bell, muted, notifications, refused } = arrivals.state.value;
  return html`<details class="arrivals" ?open=${muted || refused}>
    <summary class="kern-body">${text.arrivals.heading}</summary>
    ${toggle('arrivals-bell', text.arrivals.bell, bell, wanted => void arrivals.switchBell(wanted))}
    ${toggle('arrivals-notifications', text.arrivals.notifications, notifications, wanted => void arrivals.switchNotifications(wanted))}
    <p class="kern-body" role="status">${muted ? text.arrivals.muted : nothing} ${refused ? text.arrivals.refused : nothing}</p>
    <p class="kern-body kern-body--muted">${text.arrivals.calm}</p>
  </details>`;
}

function toggle(id: string, label: string, on: boolean, change: (wanted: boolean) => void): TemplateResult {
  return html`<div class="kern-form-check">
    <input class="kern-form-check__checkbox" id=${id} type="checkbox" .checked=${on}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    <label class="kern-label" for=${id}>${label}</label>
  </div>`;
}
