import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { language, speak, type Load } from '../texts/language';
import { firstChoice, languages, type LanguageCode } from '../texts/languages';

interface Frame {
  readonly offered: readonly LanguageCode[];
  readonly loads: readonly Load[];
  /** Patients' browsers forget the language with the visit; a practice's keeps it. */
  readonly remembered: Storage;
  readonly texts: () => { readonly language: string; readonly links: Readonly<Record<string, string>> };
}

const key = 'language';

/**
 * What surrounds the page's own content, in the language of those who read it: the choice of a language in the header, and
 * the footer's links. Whoever draws the content watches `language`.
 *
 * @returns settled when the first language's texts are there
 */
export async function pageFrame(frame: Frame): Promise<void> {
  const { offered, loads, remembered } = frame;
  const kept = offered.find(each => each === remembered.getItem(key));
  await speak(kept ?? firstChoice(navigator.languages, offered), loads);
  const place = document.querySelector<HTMLElement>('#language');
  language.watch(() => {
    nameLinks(frame.texts().links);
    if (place) {
      render(languageSwitch(frame), place);
    }
  });
}

/** A plain select: every phone and every screen reader has its own good way to show one. */
function languageSwitch({ offered, loads, remembered, texts }: Frame): TemplateResult | typeof nothing {
  const choose = (event: Event): void => {
    const code = (event.target as HTMLSelectElement).value as LanguageCode;
    remembered.setItem(key, code);
    void speak(code, loads);
  };
  return offered.length < 2 ? nothing : html`<label class="kern-icon kern-icon--language" for="language-choice">
      <span class="kern-sr-only">${texts().language}</span>
    </label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="language-choice" @change=${choose}>
        ${offered.map(code => html`<option value=${code} lang=${languages[code].tag} dir=${languages[code].direction}
          .selected=${live(code === language.value.code)}>${languages[code].name}</option>`)}
      </select>
    </div>`;
}

/** Where they lead is German by law; a link without a name in this language says so in German. */
function nameLinks(names: Readonly<Record<string, string>>): void {
  document.querySelectorAll<HTMLAnchorElement>('.page-footer a').forEach(link => {
    const name = names[link.pathname];
    link.lang = name ? languages[language.value.code].tag : 'de';
    link.hreflang = 'de';
    link.textContent = name ?? link.textContent;
  });
}
