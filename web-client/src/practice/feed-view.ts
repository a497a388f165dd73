import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { alert, button } from '../ui/elements';
import { clock, shortDay } from '../ui/format';
import type { Feed } from './feed';

/** For a doctor: the own times in a calendar program, without anything of patients. */
export function feedView(feed: Feed): TemplateResult {
  const { issuedAt, address, failed } = feed.state.value;
  const toggled = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) {
      void feed.load();
    }
  };
  const confirmed = (question: string, action: () => Promise<void>) => (): void => {
    if (confirm(question)) {
      void action();
    }
  };
  const since = issuedAt && new Date(issuedAt);
  return html`<details class="feed" @toggle=${toggled}>
    <summary class="kern-body kern-body--bold">${text.feed.heading}</summary>
    <p class="kern-body">${text.feed.intro}</p>
    ${failed ? alert('danger', text.feed.failed) : nothing}
    <div role="status">
      ${since ? html`<p class="kern-body">${text.feed.since(`${shortDay(since)}, ${clock(since)}`)}</p>` : nothing}
      ${address ? html`<p class="kern-body">${text.feed.once}</p><output class="kern-body feed-address" dir="ltr">${address}</output>` : nothing}
    </div>
    <p class="actions">
      ${since
        ? html`${button(text.feed.replace, confirmed(text.feed.confirmReplace, () => feed.issue()), 'secondary')}
          ${button(text.feed.revoke, confirmed(text.feed.confirmRevoke, () => feed.revoke()), 'secondary')}`
        : button(text.feed.issue, () => void feed.issue(), 'secondary')}
    </p>
  </details>`;
}
