import { html, type TemplateResult } from 'lit-html';
import drawn from 'pictures.svg';
import type { ShortString } from '../consultation/authentication';
import { pictures } from '../texts/pictures';

/** The pictures are decoration for those who see them: the names are what is read aloud. */
export function shortStringView(label: string, string: ShortString): TemplateResult {
  return html`<ol class="short-string" aria-label=${label}>
    ${string.map(part => html`<li>
      <svg class="short-string__picture" aria-hidden="true"><use href="${drawn}#p${part}"></use></svg>
      <span class="kern-body">${pictures[part]![1]}</span>
    </li>`)}
  </ol>`;
}
