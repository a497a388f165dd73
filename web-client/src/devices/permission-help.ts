import { html, type TemplateResult } from 'lit-html';
import type { PermissionTexts } from '../texts/de/permission';
import { button } from '../ui/elements';
import { browserKind, systemOf } from './browser-kind';
import type { DeviceProblem } from './capture';
import { permissionPicture } from './permission-pictures';

/** What to press to get camera and microphone back, for this browser or, where it is the system that refuses, for that. */
export function permissionHelp(problem: DeviceProblem, text: PermissionTexts): TemplateResult {
  const { userAgent, maxTouchPoints } = navigator;
  const kind = browserKind(userAgent, maxTouchPoints);
  return html`<section class="permission-help" aria-labelledby="permission-help">
    <h2 class="kern-heading-small" id="permission-help">${text.heading}</h2>
    ${problem === 'blocked-by-system'
      ? html`<p class="kern-body">${text.system[systemOf(userAgent, maxTouchPoints)]}</p>`
      : html`<ol class="kern-list kern-list--number">
          ${text.steps[kind].map(step => html`<li class="kern-body">${step}</li>`)}
        </ol>
        ${permissionPicture(kind, text.picture)}`}
    <p class="kern-body">${text.automatic}</p>
    <p class="actions">${button(text.reload, () => location.reload(), 'secondary')}</p>
  </section>`;
}
