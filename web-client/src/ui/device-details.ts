import { html, type TemplateResult } from 'lit-html';
import type { OwnMedia } from '../devices/own-media';
import type { DeviceChoiceTexts } from '../texts/de/device-choice';

const closing = new WeakMap<Element, () => void>();

interface Options {
  /** Whether the own picture has to be shown: not where the page does so anyway. */
  readonly preview?: () => boolean;
  readonly toggled?: (open: boolean) => void;
}

/** Folded away until somebody wants it, and fetched no sooner; works on every page. */
export function deviceDetails(
  media: OwnMedia, texts: () => DeviceChoiceTexts, { preview = () => false, toggled = () => {} }: Options = {},
): TemplateResult {
  const toggle = async ({ currentTarget }: Event): Promise<void> => {
    const details = currentTarget as HTMLDetailsElement;
    closing.get(details)?.();
    closing.delete(details);
    toggled(details.open);
    if (details.open) {
      const { openDevicePanel } = await import('../devices/device-panel');
      if (details.open && !closing.has(details)) {
        closing.set(details, openDevicePanel(details.querySelector('div')!, media, texts, preview));
      }
    }
  };
  return html`<details class="devices" @toggle=${(event: Event) => void toggle(event)}>
    <summary class="kern-body">${texts().change}</summary>
    <div></div>
  </details>`;
}
