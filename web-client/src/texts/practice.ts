import { practice as german } from './de/practice';
import type { Texts } from './texts';

export type PracticeTexts = Texts<typeof german>;

/** What the practice reads, in the language that it chose. */
export let practice: PracticeTexts = german;
