import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { chosenDevices } from './chosen-devices';
import { listDevices, nextDevice, onDeviceChange } from './device-list';
import type { OwnMedia } from './own-media';

interface Speaker {
  /** Empty: wherever the system plays its sounds. */
  readonly id: string;
  /** What is used instead of the chosen one, which is not there. */
  readonly replacedBy: string | null;
}

/** Whoever shows the other side watches it, and draws again. */
export const speaker = new Observable<Speaker>({ id: '', replacedBy: null });

/** Not in Safari, nor on phones: sound goes there where the system sends it. */
export const speakerCanBeChosen = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Keeps to the choice for as long as the page; a headset that is plugged in again is used again. */
export function followSpeaker(media: OwnMedia): void {
  const follow = async (): Promise<void> => {
    const wanted = chosenDevices.value.speaker;
    const devices = (await listDevices()).speaker;
    const next = nextDevice(devices, wanted);
    const there = next !== null && next.id === wanted;
    // Before the browser has been allowed to tell, nothing is there, and nothing is missing.
    const missing = wanted !== null && next !== null && !there;
    speaker.update({ id: there ? wanted : '', replacedBy: missing ? next.label : null });
  };
  if (speakerCanBeChosen()) {
    chosenDevices.watch(() => void follow());
    media.state.watch(({ stream }) => stream && void follow());
    onDeviceChange(() => void follow(), new Lifetime());
  }
}

export function playOnChosenSpeaker(element: HTMLMediaElement): void {
  if (speakerCanBeChosen() && element.sinkId !== speaker.value.id) {
    element.setSinkId(speaker.value.id).catch(() => {});
  }
}
