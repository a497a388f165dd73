import { Observable } from '../consultation/observable';
import type { Facing } from './facing';

export type DeviceKind = 'camera' | 'microphone' | 'speaker';

/** Null: whatever the browser takes by itself. */
export type Chosen = Readonly<Record<DeviceKind, string | null>> & {
  /** Where the camera looks that is taken; a reload begins with the front again. */
  readonly facing: Facing | null;
};

const key = 'devices';
const none: Chosen = { camera: null, microphone: null, speaker: null, facing: null };

/** The ids that this browser gave to the devices that its owner has chosen; they mean nothing anywhere else. */
export const chosenDevices = new Observable<Chosen>(none);

/** The practice's machine keeps them, a patient's browser forgets them with the visit. */
export function rememberDevices(storage: Storage): void {
  chosenDevices.update(read(storage.getItem(key)));
  chosenDevices.watch(chosen => storage.setItem(key, JSON.stringify(chosen)));
}

function read(kept: string | null): Chosen {
  try {
    const value: Partial<Record<DeviceKind, unknown>> = JSON.parse(kept ?? '{}') ?? {};
    const id = (kind: DeviceKind): string | null => (typeof value[kind] === 'string' ? value[kind] : null);
    return { camera: id('camera'), microphone: id('microphone'), speaker: id('speaker'), facing: null };
  } catch {
    return none;
  }
}
