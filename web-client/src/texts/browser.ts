import { browser as german } from './de/browser';
import type { Texts } from './texts';

export type BrowserTexts = Texts<typeof german>;

/** What the browser check says. It is one script for all languages: where it is needed, nothing else may load. */
export const browser: BrowserTexts = german;
