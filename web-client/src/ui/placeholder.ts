import { html, type TemplateResult } from 'lit-html';

/** In place of a picture that is not sent: nobody stares at the last frame. The words say why. */
export function placeholder(words: string): TemplateResult {
  return html`<div class="placeholder">
    <svg class="placeholder__silhouette" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle cx="32" cy="23" r="12" /><path d="M8 60c0-14 10.7-22 24-22s24 8 24 22z" />
    </svg>
    <p class="kern-body">${words}</p>
  </div>`;
}
