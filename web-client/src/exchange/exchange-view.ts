import { html, nothing, type TemplateResult } from 'lit-html';
import type { PatientTexts } from '../texts/patient';
import { chatView } from './chat-view';
import type { Exchange } from './exchange';

export type ExchangeTexts = PatientTexts['exchange'];

/** Nothing of it is there before the patient is admitted. */
export function exchangeView(exchange: Exchange | null | undefined, text: ExchangeTexts): TemplateResult | typeof nothing {
  return exchange?.open ? html`${chatView(exchange.chat, text.chat)}` : nothing;
}
