import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { ref } from 'lit-html/directives/ref.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PatientTexts } from '../texts/patient';
import { button } from '../ui/elements';
import { longestMessage, type Chat, type ChatLine } from './chat';

export type ChatTexts = PatientTexts['exchange']['chat'];

/** Keyed by the chat: a half-typed text must never end up with the next patient. */
export function chatView(chat: Chat, text: ChatTexts): TemplateResult {
  return html`${keyed(chat, panel(chat, text))}`;
}

function panel(chat: Chat, text: ChatTexts): TemplateResult {
  const { lines, unread, shown, tooLong } = chat.state.value;
  return html`<details class="chat" ?open=${shown}
      @toggle=${(event: Event) => chat.show((event.target as HTMLDetailsElement).open)}>
    <summary class="kern-body kern-body--bold">${text.heading}
      ${unread > 0 ? html`<span class="kern-badge kern-badge--info"><span class="kern-label">${text.unread(unread)}</span></span>` : nothing}
    </summary>
    <div class="chat__log" role="log" aria-label=${text.heading} tabindex="0" ${ref(scrollDown(lines.length))}>
      <ol class="chat__lines">${repeat(lines, ({ own, id }) => `${own} ${id}`, line => lineView(line, text))}</ol>
    </div>
    <form class="chat__form" @submit=${(event: SubmitEvent) => send(event, chat)}>
      <div class="kern-form-input ${tooLong === null ? '' : 'kern-form-input--error'}">
        <label class="kern-label" for="chat">${text.label}</label>
        <textarea class="kern-form-input__input" id="chat" rows="2" enterkeyhint="send" autocomplete="off" dir="auto"
          aria-describedby="chat-error" aria-invalid=${tooLong !== null}
          @input=${() => chat.typing()} @keydown=${sendOnEnter}></textarea>
        <p class="kern-error" id="chat-error" aria-live="polite">
          ${tooLong === null ? nothing : html`<span class="kern-body">${text.tooLong(tooLong, longestMessage)}</span>`}
        </p>
      </div>
      <button type="submit" class="kern-btn kern-btn--secondary"><span class="kern-label">${text.send}</span></button>
    </form>
  </details>`;
}

/** A folded log is neither seen nor read aloud: what came meanwhile stands at the foot of the window, wherever one looks. */
export function chatNotice(chat: Chat, text: ChatTexts): TemplateResult {
  const { lines, unread } = chat.state.value;
  const latest = lines.findLast(({ own }) => !own);
  const unfold = (): void => {
    chat.show(true);
    // Drawn with the next turn: then the panel is open and its field can take the focus.
    setTimeout(() => document.getElementById('chat')?.focus());
  };
  return html`<div class="notice" aria-live="polite" ?hidden=${unread === 0}>
    ${unread > 0 && latest ? html`<p class="kern-body" dir="auto"><strong>${text.other}:</strong> ${excerpt(latest.text)}</p>
      ${button(text.read, unfold, 'secondary')}` : nothing}
  </div>`;
}

function excerpt(text: string): string {
  const characters = Array.from(text);
  return characters.length > 120 ? `${characters.slice(0, 120).join('')} …` : text;
}

function lineView({ own, text: said, delivered }: ChatLine, text: ChatTexts): TemplateResult {
  return html`<li class="chat__line ${own ? 'chat__line--own' : ''}">
    <span class="kern-body kern-body--small">${own ? text.own : text.other}${delivered ? nothing : html` · ${text.pending}`}</span>
    <p class="kern-body" dir="auto">${said}</p>
  </li>`;
}

/** The newest is in sight whenever one is added. */
function scrollDown(count: number): (element: Element | undefined) => void {
  return element => {
    if (element instanceof HTMLElement && element.dataset.count !== String(count)) {
      element.dataset.count = String(count);
      // Drawn by now, but for what this very turn still adds.
      queueMicrotask(() => (element.scrollTop = element.scrollHeight));
    }
  };
}

/** The focus stays in the field: the next message follows at once. */
function send(event: SubmitEvent, chat: Chat): void {
  event.preventDefault();
  const field = (event.target as HTMLFormElement).querySelector('textarea')!;
  if (chat.say(field.value)) {
    field.value = '';
  }
  field.focus();
}

/** Shift and Enter begin a new line; while an input method composes a word, Enter belongs to it. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form!.requestSubmit();
  }
}
