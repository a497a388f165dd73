import { Observable } from '../consultation/observable';
import { languages, type LanguageCode } from './languages';

/** Whoever shows words watches it, and draws again. */
export const language = new Observable<{ readonly code: LanguageCode }>({ code: 'de' });

/** Fetches texts, and returns what puts them into use. */
export type Load = (code: LanguageCode) => Promise<() => void>;

let asked: LanguageCode = 'de';

/** All texts of a page change at once, or none of them: where they do not arrive, the page stays as it is. */
export async function speak(code: LanguageCode, loads: readonly Load[]): Promise<void> {
  asked = code;
  const ready = await Promise.all(loads.map(load => load(code))).catch(() => null);
  if (ready && asked === code) {
    ready.forEach(use => use());
    Object.assign(document.documentElement, { lang: languages[code].tag, dir: languages[code].direction });
    language.update({ code });
  } else if (!ready) {
    language.update({});
  }
}
