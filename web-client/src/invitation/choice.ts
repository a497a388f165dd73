import { Observable } from '../consultation/observable';
import type { LanguageCode } from '../texts/languages';
import type { Kind } from './invitation';

export type Way = 'slip' | 'draft' | 'calendar' | 'text' | 'message';

export interface Choice {
  /** Which invitation of this page it is about. */
  readonly about: string;
  readonly kind: Kind;
  readonly language: LanguageCode;
  readonly done: Way | 'failed' | null;
}

/** What the practice passes on, and in which language; whoever draws watches it. */
export const choice = new Observable<Choice>({ about: '', kind: 'invitation', language: 'de', done: null });

/** Every invitation begins in German: the next patient does not speak what the one before did. */
export const choiceFor = (about: string, kind: Kind): Choice =>
  (choice.value.about === about ? choice.value : { about, kind, language: 'de', done: null });
