import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PatientTexts } from '../texts/patient';
import { button } from '../ui/elements';
import { megabytes } from '../ui/format';
import type { FileTransfers } from './file-transfers';
import { isOver, largestFile, percent, type TransferView } from './transfer';

export type FileTexts = PatientTexts['exchange']['files'];

/** What is on its way or was received: in sight, whatever is folded. The list speaks up when something changes. */
export function transfersView(files: FileTransfers, text: FileTexts): TemplateResult {
  const { transfers, refused } = files.state.value;
  return html`<ul class="transfers" aria-label=${text.heading} aria-live="polite" ?hidden=${transfers.length === 0}>
      ${repeat(transfers, ({ id, own }) => `${own} ${id}`, transfer => transferView(files, transfer, text))}
    </ul>
    <p class="kern-error" aria-live="polite">${refused
      ? html`<span class="kern-body">${refused.why === 'empty'
        ? text.empty(refused.name)
        : text.tooLarge(refused.name, megabytes(largestFile))}</span>`
      : nothing}</p>`;
}

/** The browser's own dialog; on a phone it offers the camera as well. */
export function sendFileButton(files: FileTransfers, text: FileTexts): TemplateResult {
  const choose = (event: Event): void =>
    (event.currentTarget as HTMLElement).parentElement!.querySelector<HTMLInputElement>('input')!.click();
  const chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    files.send([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = '';
  };
  return html`<span class="choose-file">
    <input type="file" multiple hidden aria-label=${text.send} @change=${chosen} />
    <button type="button" class="kern-btn kern-btn--secondary" @click=${choose}><span class="kern-label">${text.send}</span></button>
  </span>`;
}

function transferView(files: FileTransfers, transfer: TransferView, text: FileTexts): TemplateResult {
  const { own, name, size, state } = transfer;
  return html`<li class="transfer ${!own && state === 'offered' ? 'notice' : ''}">
    <p class="kern-body"><strong class="transfer__name" dir="auto">${name}</strong> (${megabytes(size)})</p>
    <p class="kern-body">${said(transfer, text)}</p>
    ${state === 'running' || state === 'checking'
      ? html`<progress max="100" .value=${percent(transfer)} aria-label=${text.progress(name)}></progress>`
      : nothing}
    <p class="actions">${choices(files, transfer, text)}</p>
  </li>`;
}

function said({ own, state, problem, saved }: TransferView, text: FileTexts): string {
  const { sent, received } = text;
  if (problem) {
    return text.problems[problem];
  }
  return own ? sent[state] : saved ? received.saved : received[state];
}

function choices(files: FileTransfers, transfer: TransferView, text: FileTexts): unknown {
  const { id, own, state, content, name, problem } = transfer;
  if (!isOver(transfer)) {
    return !own && state === 'offered'
      ? [button(text.accept, () => files.accept(id)), button(text.decline, () => files.decline(id), 'secondary')]
      : button(text.cancel, () => files.cancel(transfer), 'secondary');
  }
  return [
    content ? saveButton(name, () => save(files, transfer, content), text) : nothing,
    own && problem && problem !== 'unreadable' ? button(text.again, () => files.again(transfer), 'secondary') : nothing,
    content && !transfer.saved ? nothing : button(text.remove, () => files.remove(transfer), 'tertiary'),
  ];
}

function saveButton(name: string, action: () => void, text: FileTexts): TemplateResult {
  return html`<button type="button" class="kern-btn kern-btn--primary" aria-label=${text.saveNamed(name)} @click=${action}>
    <span class="kern-label">${text.save}</span>
  </button>`;
}

/** As a download and nothing else: the page shows and opens nothing that the other side has made. */
function save(files: FileTransfers, { id, name }: TransferView, content: Blob): void {
  const url = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Browsers read it a moment later, and say not when they have.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  files.saved(id);
}
