import type { Device } from './device-list';

/** W3C Media Capture and Streams, `VideoFacingModeEnum`; the two that a phone has. */
export type Facing = 'user' | 'environment';

export const otherWay = (facing: Facing): Facing => (facing === 'user' ? 'environment' : 'user');

/** Undefined: this browser, or this camera, does not say. */
export function readFacing(mode: string | undefined): Facing | undefined {
  return mode === 'user' || mode === 'environment' ? mode : undefined;
}

export function facingOf(stream: MediaStream | null): Facing | undefined {
  return readFacing(stream?.getVideoTracks()[0]?.getSettings().facingMode);
}

/** @param byTouch the device is one that is held in the hand, where two cameras mean front and back */
export function canTurn(cameras: readonly Device[], byTouch: boolean): boolean {
  const directions = new Set(cameras.map(({ facing }) => facing));
  return cameras.length > 1 && (byTouch || (directions.has('user') && directions.has('environment')));
}

/** What to ask for instead of the camera in use. The browser knows best which of several rear cameras is the main one. */
export function turned(
  cameras: readonly Device[], inUse: { readonly id: string | null; readonly facing: Facing | undefined },
): { readonly camera: string | null; readonly facing: Facing | null } {
  if (inUse.facing) {
    return { camera: null, facing: otherWay(inUse.facing) };
  }
  const next = (cameras.findIndex(({ id }) => id === inUse.id) + 1) % cameras.length;
  return { camera: cameras[next]?.id ?? null, facing: null };
}
