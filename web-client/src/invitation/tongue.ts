import type { nothing, TemplateResult } from 'lit-html';
import { invitationTexts, type InvitationTexts } from '../texts/invitation';
import { languages, type LanguageCode } from '../texts/languages';
import { clock, longDay, shortDay } from '../ui/format';
import { onDemand } from '../ui/on-demand';

/** How the patient's language says things; the practice's page goes on in its own. */
export interface Tongue {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly texts: InvitationTexts;
  readonly day: (instant: Date) => string;
  readonly shortDay: (instant: Date) => string;
  readonly clock: (instant: Date) => string;
}

export const tongue = (code: LanguageCode, texts: InvitationTexts): Tongue => ({
  ...languages[code],
  texts,
  day: instant => longDay(instant, code),
  shortDay: instant => shortDay(instant, code),
  clock: instant => clock(instant, code),
});

type View = TemplateResult | typeof nothing;
export type Speaking = (view: (tongue: Tongue) => TemplateResult) => View;

const fetched = new Map<LanguageCode, (view: (texts: InvitationTexts) => TemplateResult) => View>();

/** What is said in it is drawn when its texts are there: each is fetched when it is first wanted. */
export function speaking(code: LanguageCode): Speaking {
  const texts = fetched.get(code) ?? onDemand(() => invitationTexts(code));
  fetched.set(code, texts);
  return view => texts(loaded => view(tongue(code, loaded)));
}
