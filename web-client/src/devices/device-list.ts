import type { Lifetime } from '../consultation/lifetime';
import type { DeviceKind } from './chosen-devices';
import { readFacing, type Facing } from './facing';

export interface Device {
  readonly id: string;
  /** Empty before the browser has been allowed to tell. */
  readonly label: string;
  /** Of a camera, where the browser tells. */
  readonly facing?: Facing;
}

type Info = Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'> & Partial<Pick<InputDeviceInfo, 'getCapabilities'>>;

export type Devices = Readonly<Record<DeviceKind, readonly Device[]>>;

const kinds: Readonly<Record<DeviceKind, MediaDeviceKind>> = {
  camera: 'videoinput', microphone: 'audioinput', speaker: 'audiooutput',
};

/** Windows' "communications" device is another name for one that is in the list. */
export function sortDevices(all: readonly Info[]): Devices {
  const of = (kind: DeviceKind): Device[] =>
    all.filter(each => each.kind === kinds[kind] && each.deviceId !== '' && each.deviceId !== 'communications')
      .map(each => ({ id: each.deviceId, label: each.label, ...(kind === 'camera' && facing(each)) }));
  return { camera: of('camera'), microphone: of('microphone'), speaker: of('speaker') };
}

/** Firefox does not tell of cameras that are not in use. */
function facing(camera: Info): { facing?: Facing } {
  const facing = readFacing(camera.getCapabilities?.().facingMode?.[0]);
  return facing ? { facing } : {};
}

/** What is used when that is wanted: it, if it is there, else the first, which browsers put where their own choice is. */
export function nextDevice(devices: readonly Device[], wanted: string | null): Device | null {
  return devices.find(({ id }) => id === wanted) ?? devices[0] ?? null;
}

export async function listDevices(): Promise<Devices> {
  return sortDevices((await navigator.mediaDevices?.enumerateDevices()) ?? []);
}

/** Told even before the browser has been allowed to say which. */
export async function hasCamera(): Promise<boolean> {
  return ((await navigator.mediaDevices?.enumerateDevices()) ?? []).some(({ kind }) => kind === kinds.camera);
}

/** Whenever something is plugged in or out. */
export function onDeviceChange(action: () => void, lifetime: Lifetime): void {
  if (globalThis.navigator?.mediaDevices) {
    lifetime.listen(navigator.mediaDevices, 'devicechange', action);
  }
}
