import { technicalTest as german } from './de/technical-test';
import type { Load } from './language';
import type { LanguageCode } from './languages';
import type { Texts } from './texts';

export type TechnicalTestTexts = Texts<typeof german>;

/** What the page *Technik-Test* says, in the language that its reader chose. */
export let technicalTest: TechnicalTestTexts = german;

const fetched: Partial<Record<LanguageCode, () => Promise<{ readonly technicalTest: TechnicalTestTexts }>>> = {};

export const technicalTestLanguages: readonly LanguageCode[] = ['de', ...(Object.keys(fetched) as LanguageCode[])];

export const loadTechnicalTest: Load = async code => {
  const texts = (await fetched[code]?.())?.technicalTest ?? german;
  return () => (technicalTest = texts);
};
