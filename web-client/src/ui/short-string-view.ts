import { html, type TemplateResult } from 'lit-html';
import type { ShortString } from '../consultation/authentication';
import { pictures } from '../texts/pictures';

/** The pictures are decoration for those who see them: the names are what is read aloud. */
export function shortStringView(label: string, string: ShortString): TemplateResult {
  return html`<ol class="short-string" aria-label=${label}>
    ${string.map(part => {
      const [picture, name] = pictures[part]!;
      return html`<li><span class="short-string__picture" aria-hidden="true">${picture}</span>
        <span class="kern-body">${name}</span></li>`;
    })}
  </ol>`;
}
