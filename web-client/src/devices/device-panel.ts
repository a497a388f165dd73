import { html, nothing, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import type { DeviceChoiceTexts } from '../texts/de/device-choice';
import { language } from '../texts/language';
import { button, video } from '../ui/elements';
import { chosenDevices, type DeviceKind } from './chosen-devices';
import { listDevices, nextDevice, onDeviceChange, sortDevices, type Devices } from './device-list';
import { canTurn, facingOf, turned } from './facing';
import { heard, type Heard } from './level';
import { measureMicrophone } from './microphone-level';
import type { OwnMedia } from './own-media';
import { speakerCanBeChosen } from './speaker';
import { playTestTone } from './test-tone';

/** Something else that the preview depends on. */
export type Followed = Pick<Observable<object>, 'watch'>;

interface PanelState {
  readonly devices: Devices;
  readonly heard: Heard;
  readonly playing: boolean;
}

/**
 * Choice and test of the own devices, in whatever element of whatever page; it ends by itself when that leaves the page.
 *
 * @returns closes it
 */
export function openDevicePanel(
  place: HTMLElement, media: OwnMedia, texts: () => DeviceChoiceTexts, preview: () => MediaStream | null,
  follows: readonly Followed[] = [],
): () => void {
  const lifetime = new Lifetime();
  const state = new Observable<PanelState>({ devices: sortDevices([]), heard: 'nothing', playing: false });
  const draw = (): void => void render(panel(media, state, texts(), preview()), place);
  const list = async (): Promise<void> => state.update({ devices: await listDevices() });
  lifetime.onEnd(() => render(nothing, place));
  [state, media.state, chosenDevices, language, ...follows].forEach(each => lifetime.onEnd(each.watch(draw)));
  // A device says its name once the browser has been allowed to use it.
  lifetime.onEnd(media.state.watch(() => void list()));
  onDeviceChange(() => void list(), lifetime);
  measureMicrophone(() => media.state.value.stream, level => {
    if (!place.isConnected) {
      lifetime.end();
      return;
    }
    const meter = place.querySelector('meter');
    if (meter) {
      meter.value = level;
    }
    const now = heard(state.value.heard, level);
    if (now !== state.value.heard) {
      state.update({ heard: now });
    }
  }, lifetime);
  return () => lifetime.end();
}

function panel(
  media: OwnMedia, state: Observable<PanelState>, text: DeviceChoiceTexts, preview: MediaStream | null,
): TemplateResult {
  const { devices, heard, playing } = state.value;
  const { stream, microphone } = media.state.value;
  const { speaker } = chosenDevices.value;
  const choose = (kind: DeviceKind, id: string): void => {
    chosenDevices.update({ [kind]: id });
    state.update({ heard: 'nothing' });
    if (kind !== 'speaker') {
      void media.changeDevice(kind);
    }
  };
  const turn = (): void => {
    chosenDevices.update(turned(devices.camera, { id: used(stream, 'video'), facing: facingOf(stream) }));
    void media.changeDevice('camera');
  };
  const tone = async (): Promise<void> => {
    state.update({ playing: true });
    await playTestTone().finally(() => state.update({ playing: false }));
  };
  return html`${preview?.getVideoTracks().length
      ? html`<div class="preview">${video(text.preview, preview, true)}</div>` : nothing}
    ${choice(text, 'camera', devices, used(stream, 'video'), choose)}
    ${stream?.getVideoTracks().length && canTurn(devices.camera, matchMedia('(pointer: coarse)').matches)
      ? html`<p class="actions">${button(text.turn, turn, 'secondary')}</p>` : nothing}
    ${choice(text, 'microphone', devices, used(stream, 'audio'), choose)}
    <label class="kern-label" for="microphone-level">${text.level}</label>
    <meter id="microphone-level" class="level" min="0" max="1" aria-describedby="microphone-words"></meter>
    <p class="kern-body" id="microphone-words" aria-live="polite">${microphone ? text.heard[heard] : text.off}</p>
    ${speakerCanBeChosen() ? choice(text, 'speaker', devices, speaker, choose) : nothing}
    <p class="actions">${button(text.tone, () => void tone(), 'secondary')}</p>
    <p class="kern-body" aria-live="polite">${playing ? text.playing : nothing}</p>`;
}

function used(stream: MediaStream | null, kind: 'audio' | 'video'): string | null {
  return stream?.getTracks().find(each => each.kind === kind)?.getSettings().deviceId ?? null;
}

function choice(
  text: DeviceChoiceTexts, kind: DeviceKind, devices: Devices, inUse: string | null,
  choose: (kind: DeviceKind, id: string) => void,
): TemplateResult {
  const list = devices[kind];
  const selected = nextDevice(list, inUse ?? chosenDevices.value[kind]);
  return html`<div class="kern-form-input">
    <label class="kern-label" for="device-${kind}">${text.kinds[kind]}</label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="device-${kind}" ?disabled=${list.length === 0}
        @change=${(event: Event) => choose(kind, (event.target as HTMLSelectElement).value)}>
        ${list.length === 0 ? html`<option>${text.none}</option>` : list.map(({ id, label }, i) => html`<option value=${id}
          .selected=${live(id === selected?.id)}>${label || text.unnamed(text.kinds[kind], i + 1)}</option>`)}
      </select>
    </div>
  </div>`;
}
