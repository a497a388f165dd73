import { practice as german } from './de/practice';
import type { Load } from './language';
import type { LanguageCode } from './languages';
import { orGerman, type Partly, type Texts } from './texts';

export type PracticeTexts = Texts<typeof german>;

/** What the practice reads, in the language that it chose. */
export let practice: PracticeTexts = german;

const fetched: Partial<Record<LanguageCode, () => Promise<{ readonly practice: Partly<PracticeTexts> }>>> = {
  en: () => import('./en/practice'),
};

export const practiceLanguages: readonly LanguageCode[] = ['de', ...(Object.keys(fetched) as LanguageCode[])];

export const loadPractice: Load = async code => {
  const texts = orGerman<PracticeTexts>(german, (await fetched[code]?.())?.practice ?? german);
  return () => (practice = texts);
};
