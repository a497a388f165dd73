import { html, nothing, type TemplateResult } from 'lit-html';
import type { PatientTexts } from '../texts/patient';
import { chatNotice, chatView } from './chat-view';
import type { Exchange } from './exchange';
import { sendFileButton, transfersView } from './files-view';

export type ExchangeTexts = PatientTexts['exchange'];

/** Nothing of it is there before the patient is admitted; after the end, what was received can be saved. */
export function exchangeView(exchange: Exchange, text: ExchangeTexts): TemplateResult {
  const { open, chat, files } = exchange;
  return html`<section class="exchange" aria-label=${text.heading} ?hidden=${!open && files.state.value.transfers.length === 0}>
    ${transfersView(files, text.files)}
    ${open ? html`<p class="actions">${sendFileButton(files, text.files)}</p>${chatView(chat, text.chat)}${chatNotice(chat, text.chat)}` : nothing}
  </section>`;
}
