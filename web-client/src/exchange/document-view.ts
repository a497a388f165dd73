import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { PatientTexts } from '../texts/patient';
import { button } from '../ui/elements';
import { keepPlaying } from '../ui/playback';
import type { DocumentCamera } from './document-camera';
import type { FileTransfers } from './file-transfers';

export type DocumentTexts = PatientTexts['exchange']['document'];

export function documentView(camera: DocumentCamera, files: FileTransfers, text: DocumentTexts): TemplateResult {
  const { aiming, stream, canTurn, taking, failed, picture } = camera.state.value;
  if (!aiming) {
    return html`<p class="actions">${button(text.show, () => void camera.begin(), 'secondary')}</p>`;
  }
  const attach = (element: Element | undefined): void => {
    if (element instanceof HTMLVideoElement) {
      keepPlaying(element, stream);
    }
  };
  const send = (): void => files.send(camera.use(text.fileName));
  return html`<div class="document" role="group" aria-label=${text.show}>
    <p class="kern-body" aria-live="polite">${failed ? text.failed : taking ? text.taking : picture ? text.taken : text.aim}</p>
    <video class="document__view" aria-label=${text.view} .muted=${true} playsinline autoplay ?hidden=${picture !== null}
      ${ref(attach)}></video>
    ${picture ? html`<img class="document__view" src=${picture.url} alt=${text.picture} />` : nothing}
    <p class="actions">
      ${picture
        ? [button(text.send, send), button(text.again, () => camera.again(), 'secondary')]
        : stream && !taking ? button(text.take, () => void camera.take()) : nothing}
      ${canTurn && !picture && !taking ? button(text.turn, () => void camera.turn(), 'secondary') : nothing}
      ${button(text.cancel, () => camera.end(), 'secondary')}
    </p>
  </div>`;
}
