import { html, type TemplateResult } from 'lit-html';
import type { Quality } from '../consultation/quality';
import { noPicture, type SoundOnly } from '../waiting-room/own-sending';

interface Labels {
  readonly words: Readonly<Record<Quality, string>>;
  /** While there is a picture to do without. */
  readonly withPicture: Readonly<Record<Quality, string>>;
  readonly soundOnly: Readonly<Record<Quality, string>>;
}

/** Read out when it changes, and not before something else is finished; it changes rarely (`quality.ts`). */
export function qualityView(quality: Quality | null, soundOnly: SoundOnly, labels: Labels): TemplateResult {
  const advice = noPicture(soundOnly) ? labels.soundOnly : labels.withPicture;
  return html`<p class="kern-body quality" aria-live="polite">${quality && `${labels.words[quality]} ${advice[quality]}`}</p>`;
}
