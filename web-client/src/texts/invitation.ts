import type { invitation as german } from './de/invitation';
import type { LanguageCode } from './languages';
import type { Texts } from './texts';

export type InvitationTexts = Texts<typeof german>;

const fetched: Record<LanguageCode, () => Promise<{ readonly invitation: InvitationTexts }>> = {
  de: () => import('./de/invitation'),
  'de-easy': () => import('./de-easy/invitation'),
  en: () => import('./en/invitation'),
  tr: () => import('./tr/invitation'),
  uk: () => import('./uk/invitation'),
  ru: () => import('./ru/invitation'),
  ar: () => import('./ar/invitation'),
};

/** What an invitation says in the patient's language, whichever the practice reads. */
export const invitationTexts = (code: LanguageCode): Promise<InvitationTexts> =>
  fetched[code]().then(({ invitation }) => invitation);
