interface Spoken {
  /** As those who speak it call it: the only name that helps. */
  readonly name: string;
  /** For `lang` (BCP 47) and Intl: 24 hours and European digits, as on the letters that the practice sends. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Stands behind a time of day. */
  readonly clock: string;
}

/** In the order in which they are offered. */
export const languages = {
  de: { name: 'Deutsch', tag: 'de', direction: 'ltr', clock: ' Uhr' },
  'de-easy': { name: 'Leichte Sprache', tag: 'de-simple', direction: 'ltr', clock: ' Uhr' },
  en: { name: 'English', tag: 'en-GB', direction: 'ltr', clock: '' },
  tr: { name: 'Türkçe', tag: 'tr', direction: 'ltr', clock: '' },
  uk: { name: 'Українська', tag: 'uk', direction: 'ltr', clock: '' },
  ru: { name: 'Русский', tag: 'ru', direction: 'ltr', clock: '' },
  ar: { name: 'العربية', tag: 'ar-u-nu-latn', direction: 'rtl', clock: '' },
} as const satisfies Record<string, Spoken>;

export type LanguageCode = keyof typeof languages;

/** The first of the reader's languages that is offered; German where none is, as the practice speaks it. */
export function firstChoice(preferred: readonly string[], offered: readonly LanguageCode[]): LanguageCode {
  const codes = preferred.map(tag => tag.toLowerCase().split('-')[0]);
  return codes.map(code => offered.find(each => each === code)).find(code => code !== undefined) ?? 'de';
}
