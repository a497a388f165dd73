import { html, nothing, type TemplateResult } from 'lit-html';
import type { PatientTexts } from '../texts/patient';
import { button } from '../ui/elements';
import { canShareScreen, type ScreenShare } from './screen-share';

export type ScreenTexts = PatientTexts['exchange']['screen'];

/** Not there on phones, nor while no picture is sent at all. */
export function screenButton(screen: ScreenShare, text: ScreenTexts, pictures = true): TemplateResult | typeof nothing {
  return canShareScreen() && pictures && !screen.state.value.sharing
    ? button(text.share, () => void screen.start(), 'secondary')
    : nothing;
}

/** Nobody forgets that the own screen is seen: it stands above everything while it lasts, with the way to stop it. */
export function screenBanner(screen: ScreenShare, theirs: boolean, text: ScreenTexts): TemplateResult {
  const { sharing, failed } = screen.state.value;
  return html`<div class="screen-banner" aria-live="polite" ?hidden=${!sharing && !theirs && !failed}>
    ${sharing ? html`<span class="kern-body kern-body--bold">${text.own}</span> ${button(text.stop, () => screen.stop())}` : nothing}
    ${theirs ? html`<span class="kern-body kern-body--bold">${text.other}</span>` : nothing}
    ${failed ? html`<span class="kern-body">${text.failed}</span>` : nothing}
  </div>`;
}
