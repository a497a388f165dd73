/** Why there is no picture or no sound; each has its own sentence for people. */
export type DeviceProblem = 'refused' | 'missing' | 'busy' | 'insecure' | 'unknown';

const sound: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const picture: MediaTrackConstraints = {
  width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 }, facingMode: 'user',
};

/** Both, else sound alone, else picture alone: the first reason is the one that is told. */
export async function captureBoth(): Promise<MediaStream> {
  try {
    return await capture({ audio: sound, video: picture });
  } catch (error) {
    if (problemOf(error) !== 'missing' && problemOf(error) !== 'busy') {
      throw error;
    }
    return captureSound().catch(capturePicture).catch(() => Promise.reject(error));
  }
}

export const captureSound = (): Promise<MediaStream> => capture({ audio: sound });

export const capturePicture = (): Promise<MediaStream> => capture({ video: picture });

async function capture(constraints: MediaStreamConstraints): Promise<MediaStream> {
  const { mediaDevices } = navigator;
  if (!mediaDevices) {
    throw new DOMException('needs a secure context', 'SecurityError');
  }
  return mediaDevices.getUserMedia(constraints);
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
