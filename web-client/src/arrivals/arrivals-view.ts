import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import type { Arrivals } from './arrivals';

/** The two switches, folded: they are set once. */
export function arrivalsView(arrivals: Arrivals): TemplateResult {
  const { bell, muted, notifications, refused } = arrivals.state.value;
  return html`<details class="arrivals" ?open=${muted || refused}>
    <summary class="kern-body">${text.arrivals.heading}</summary>
    ${toggle('arrivals-bell', text.arrivals.bell, bell, wanted => arrivals.switchBell(wanted))}
    ${toggle('arrivals-notifications', text.arrivals.notifications, notifications, wanted => arrivals.switchNotifications(wanted))}
    <p class="kern-body" role="status">${muted ? text.arrivals.muted : nothing} ${refused ? text.arrivals.refused : nothing}</p>
    <p class="kern-body kern-body--muted">${text.arrivals.calm}</p>
  </details>`;
}

/** @param change tells whether it is on then: the browser may refuse, and the box shows it */
function toggle(id: string, label: string, on: boolean, change: (wanted: boolean) => Promise<boolean>): TemplateResult {
  const changed = async ({ target }: Event): Promise<void> => {
    const box = target as HTMLInputElement;
    box.checked = await change(box.checked);
  };
  return html`<div class="kern-form-check">
    <input class="kern-form-check__checkbox" id=${id} type="checkbox" .checked=${on} @change=${changed} />
    <label class="kern-label" for=${id}>${label}</label>
  </div>`;
}
