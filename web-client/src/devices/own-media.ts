import { Observable } from '../consultation/observable';

/** Why there is no picture or no sound; each has its own sentence for people. */
export type DeviceProblem = 'refused' | 'missing' | 'busy' | 'insecure' | 'unknown';

export interface OwnMediaState {
  readonly stream: MediaStream | null;
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly problem: DeviceProblem | null;
}

const sound: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const picture: MediaTrackConstraints = {
  width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 }, facingMode: 'user',
};

/** The own camera and microphone: opened on request, switched off and on, released at the end. */
export class OwnMedia {
  readonly state = new Observable<OwnMediaState>({ stream: null, camera: false, microphone: false, problem: null });
  #opening: Promise<MediaStream | null> | null = null;

  /** Asks for permission where it is needed. A machine without a camera can still be heard. */
  open(): Promise<MediaStream | null> {
    const { stream } = this.state.value;
    if (stream) {
      return Promise.resolve(stream);
    }
    this.#opening ??= this.#acquire().finally(() => (this.#opening = null));
    return this.#opening;
  }

  release(): void {
    this.state.value.stream?.getTracks().forEach(track => track.stop());
    this.state.update({ stream: null, camera: false, microphone: false });
  }

  toggleCamera(): void {
    this.#toggle('camera', this.state.value.stream?.getVideoTracks());
  }

  toggleMicrophone(): void {
    this.#toggle('microphone', this.state.value.stream?.getAudioTracks());
  }

  #toggle(device: 'camera' | 'microphone', tracks: MediaStreamTrack[] = []): void {
    const on = !this.state.value[device] && tracks.length > 0;
    tracks.forEach(track => (track.enabled = on));
    this.state.update({ [device]: on });
  }

  async #acquire(): Promise<MediaStream | null> {
    try {
      const stream = await request();
      this.state.update({
        stream,
        camera: stream.getVideoTracks().length > 0,
        microphone: stream.getAudioTracks().length > 0,
        problem: null,
      });
      return stream;
    } catch (error) {
      this.state.update({ problem: problemOf(error) });
      return null;
    }
  }
}

async function request(): Promise<MediaStream> {
  if (!navigator.mediaDevices) {
    throw new DOMException('needs a secure context', 'SecurityError');
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: sound, video: picture });
  } catch (error) {
    if (problemOf(error) === 'missing') {
      return navigator.mediaDevices.getUserMedia({ audio: sound });
    }
    throw error;
  }
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
