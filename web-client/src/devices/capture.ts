import { chosenDevices, type Chosen } from './chosen-devices';
import { listDevices, type Device } from './device-list';

/** Why there is no picture or no sound; each has its own sentence for people. */
export type DeviceProblem = 'refused' | 'dismissed' | 'blocked-by-system' | 'missing' | 'busy' | 'insecure' | 'unknown';

type Wanted = 'sound' | 'picture';

const sound: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const picture: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };

export interface Captured {
  readonly stream: MediaStream | null;
  /** Why it is sound alone, or nothing. */
  readonly problem: DeviceProblem | null;
}

/**
 * Both, else sound alone, else picture alone: the first reason is the one that is told.
 *
 * @param soundIsAllowed without another question: then a camera that is refused costs nobody the sound
 */
export async function captureBoth(
  explain: (error: unknown) => Promise<DeviceProblem>, soundIsAllowed: () => boolean,
): Promise<Captured> {
  try {
    return { stream: await capture('sound', 'picture'), problem: null };
  } catch (error) {
    const problem = await explain(error);
    const oneMayBeThere = problem === 'missing' || problem === 'busy';
    const sound = oneMayBeThere || soundIsAllowed() ? await captureSound().catch(() => null) : null;
    if (sound || !oneMayBeThere) {
      return { stream: sound, problem };
    }
    const picture = await capturePicture().catch(() => null);
    return { stream: picture, problem: picture ? null : problem };
  }
}

export const captureSound = (): Promise<MediaStream> => capture('sound');

export const capturePicture = (): Promise<MediaStream> => capture('picture');

/** The chosen devices; a chosen one that is not there today keeps nobody from being seen and heard. */
async function capture(...wanted: Wanted[]): Promise<MediaStream> {
  const { mediaDevices } = navigator;
  if (!mediaDevices) {
    throw new DOMException('needs a secure context', 'SecurityError');
  }
  const devices = await listDevices();
  const { camera, microphone, facing } = chosenDevices.value;
  const asked = { camera: worthAsking(devices.camera, camera), microphone: worthAsking(devices.microphone, microphone), facing };
  try {
    return await mediaDevices.getUserMedia(constraints(wanted, asked));
  } catch (error) {
    // The browser did not tell before that it is not there.
    if (error instanceof DOMException && error.name === 'OverconstrainedError') {
      return mediaDevices.getUserMedia(constraints(wanted, { camera: null, microphone: null, facing }));
    }
    throw error;
  }
}

function worthAsking(devices: readonly Device[], id: string | null): string | null {
  return devices.length === 0 || devices.some(each => each.id === id) ? id : null;
}

function constraints(
  wanted: readonly Wanted[], { camera, microphone, facing }: Pick<Chosen, 'camera' | 'microphone' | 'facing'>,
): MediaStreamConstraints {
  return {
    ...(wanted.includes('sound') && { audio: { ...sound, ...(microphone && { deviceId: { exact: microphone } }) } }),
    // `ideal` would lose against a camera whose picture has the better size.
    ...(wanted.includes('picture') && {
      video: { ...picture, ...(camera ? { deviceId: { exact: camera } } : { facingMode: facing ?? 'user' }) },
    }),
  };
}

/** Names by the Media Capture and Streams specification, section 10.2. */
export function problemOf(error: unknown): DeviceProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    case 'SecurityError':
      return 'insecure';
    default:
      return 'unknown';
  }
}
