import { html, type TemplateResult } from 'lit-html';
import { noticeTexts, type NoticeText } from '../signaling/messages';
import { practice as text } from '../texts/practice';

/** One of three texts: no free words about or to a patient pass the servers. */
export function noticeView(label: string, tell: (notice: NoticeText) => void): TemplateResult {
  const chosen = (event: Event, notice: NoticeText): void => {
    tell(notice);
    (event.currentTarget as HTMLElement).closest('details')!.open = false;
  };
  return html`<details class="telling">
    <summary class="kern-body">${label}</summary>
    ${noticeTexts.map(notice => html`<button type="button" class="kern-btn kern-btn--tertiary" @click=${(event: Event) => chosen(event, notice)}>
      <span class="kern-label">${text.openHours.notices[notice]}</span></button>`)}
  </details>`;
}
