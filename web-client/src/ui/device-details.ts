import { html, nothing, type TemplateResult } from 'lit-html';
import type { Followed } from '../devices/device-panel';
import type { OwnMedia } from '../devices/own-media';
import type { DeviceChoiceTexts } from '../texts/de/device-choice';

const closing = new WeakMap<Element, () => void>();

interface Options {
  /** The own picture: not where the page shows it anyway. */
  readonly preview?: () => MediaStream | null;
  readonly follows?: readonly Followed[];
  readonly more?: TemplateResult | typeof nothing;
  readonly toggled?: (open: boolean) => void;
}

/** Folded away until somebody wants it, and fetched no sooner; works on every page. */
export function deviceDetails(
  media: OwnMedia, texts: () => DeviceChoiceTexts, { preview = () => null, follows, more = nothing, toggled = () => {} }: Options = {},
): TemplateResult {
  const toggle = async ({ currentTarget }: Event): Promise<void> => {
    const details = currentTarget as HTMLDetailsElement;
    closing.get(details)?.();
    closing.delete(details);
    toggled(details.open);
    if (details.open) {
      const { openDevicePanel } = await import('../devices/device-panel');
      if (details.open && !closing.has(details)) {
        closing.set(details, openDevicePanel(details.querySelector('div')!, media, texts, preview, follows));
      }
    }
  };
  return html`<details class="devices" @toggle=${(event: Event) => void toggle(event)}>
    <summary class="kern-body">${texts().change}</summary>
    <div></div>
    ${more}
  </details>`;
}
