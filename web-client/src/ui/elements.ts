import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { facingOf } from '../devices/facing';
import { playOnChosenSpeaker } from '../devices/speaker';
import { keepPlaying } from './playback';

type Kind = 'primary' | 'secondary' | 'tertiary';

export function button(label: string, action: () => void, kind: Kind = 'primary', icon?: string): TemplateResult {
  return html`<button type="button" class="kern-btn kern-btn--${kind}" @click=${action}>
    ${icon ? html`<span class="kern-icon kern-icon--${icon}" aria-hidden="true"></span>` : nothing}
    <span class="kern-label">${label}</span>
  </button>`;
}

export function submit(label: string, disabled = false): TemplateResult {
  return html`<button type="submit" class="kern-btn kern-btn--primary" ?disabled=${disabled}>
    <span class="kern-label">${label}</span>
  </button>`;
}

export function alert(kind: 'danger' | 'warning' | 'info', title: string, body: unknown = nothing): TemplateResult {
  return html`<div class="kern-alert kern-alert--${kind}" role="alert">
    <div class="kern-alert__header">
      <span class="kern-icon kern-icon--${kind}" aria-hidden="true"></span>
      <span class="kern-title">${title}</span>
    </div>
    ${body === nothing ? nothing : html`<div class="kern-alert__body">${body}</div>`}
  </div>`;
}

export function checkbox(id: string, label: string, checked: boolean, change: (checked: boolean) => void): TemplateResult {
  return html`<div class="kern-form-check">
    <input class="kern-form-check__checkbox" id=${id} type="checkbox" .checked=${checked}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    <label class="kern-label" for=${id}>${label}</label>
  </div>`;
}

export function telephone(intro: string, number: string | null | undefined): TemplateResult | typeof nothing {
  return number
    ? html`<p class="kern-body">${intro} <a class="kern-link telephone" dir="ltr" href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a></p>`
    : nothing;
}

/** Without `playsinline` phones show the picture in full screen. */
export function video(label: string, stream: MediaStream | null, own: boolean, hidden = false): TemplateResult {
  const attach = (element: Element | undefined): void => {
    if (element instanceof HTMLVideoElement) {
      keepPlaying(element, stream);
      if (!own) {
        playOnChosenSpeaker(element);
      }
    }
  };
  const kind = !own ? 'remote' : facingOf(stream) === 'environment' ? 'own own--ahead' : 'own';
  return html`<video class=${kind} aria-label=${label} ?hidden=${hidden} .muted=${own} playsinline autoplay
    ${ref(attach)}></video>`;
}
