import { html, nothing, type TemplateResult } from 'lit-html';

/** One line of a test: its colour and sign, what was found, and what to do about it. */
export function finding(kind: 'success' | 'warning' | 'danger' | 'info', title: string, body: unknown = nothing): TemplateResult {
  return html`<div class="kern-alert kern-alert--${kind}">
    <div class="kern-alert__header">
      <span class="kern-icon kern-icon--${kind}" aria-hidden="true"></span>
      <span class="kern-title">${title}</span>
    </div>
    ${body === nothing ? nothing : html`<div class="kern-alert__body">${body}</div>`}
  </div>`;
}
