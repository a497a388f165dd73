import { practice as german } from './de/practice';
import type { Load } from './language';
import type { LanguageCode } from './languages';
import type { Texts } from './texts';

export type PracticeTexts = Texts<typeof german>;

/** What the practice reads, in the language that it chose. */
export let practice: PracticeTexts = german;

const fetched: Partial<Record<LanguageCode, () => Promise<{ readonly practice: PracticeTexts }>>> = {
  en: () => import('./en/practice'),
};

export const practiceLanguages: readonly LanguageCode[] = ['de', ...(Object.keys(fetched) as LanguageCode[])];

export const loadPractice: Load = async code => {
  const texts = (await fetched[code]?.())?.practice ?? german;
  return () => (practice = texts);
};
