import { browser as arabic } from './ar/browser';
import { browser as german } from './de/browser';
import { browser as easy } from './de-easy/browser';
import { browser as english } from './en/browser';
import { languages, type LanguageCode } from './languages';
import { browser as russian } from './ru/browser';
import type { Texts } from './texts';
import { browser as turkish } from './tr/browser';
import { browser as ukrainian } from './uk/browser';

export type BrowserTexts = Texts<typeof german>;

const all: Record<LanguageCode, BrowserTexts> = {
  de: german, 'de-easy': easy, en: english, tr: turkish, uk: ukrainian, ru: russian, ar: arabic,
};

/** In plain loops, for browsers of any age. */
function spoken(): LanguageCode {
  const preferred = navigator.languages || [navigator.language];
  for (let i = 0; i < preferred.length; i++) {
    const code = preferred[i]!.toLowerCase().split('-')[0]!;
    if (all.hasOwnProperty(code)) {
      return code as LanguageCode;
    }
  }
  return 'de';
}

const code = spoken();

/** What the browser check says. It is one script for all languages: where it is needed, nothing else may load. */
export const browser = all[code];
export const tag = languages[code].tag;
export const direction = languages[code].direction;
