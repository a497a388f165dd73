import { technicalTest as german } from './de/technical-test';
import type { Load } from './language';
import { languages, type LanguageCode } from './languages';
import type { Texts } from './texts';

export type TechnicalTestTexts = Texts<typeof german>;

/** What the page *Technik-Test* says, in the language that its reader chose. */
export let technicalTest: TechnicalTestTexts = german;

const fetched: Record<Exclude<LanguageCode, 'de'>, () => Promise<{ readonly technicalTest: TechnicalTestTexts }>> = {
  'de-easy': () => import('./de-easy/technical-test'),
  en: () => import('./en/technical-test'),
  tr: () => import('./tr/technical-test'),
  uk: () => import('./uk/technical-test'),
  ru: () => import('./ru/technical-test'),
  ar: () => import('./ar/technical-test'),
};

export const technicalTestLanguages: readonly LanguageCode[] = Object.keys(languages) as LanguageCode[];

export const loadTechnicalTest: Load = async code => {
  const texts = code === 'de' ? german : (await fetched[code]()).technicalTest;
  return () => (technicalTest = texts);
};
