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
  /** Grows with every release: what was asked for before is not wanted any more. */
  #releases = 0;

  /** Asks for permission where it is needed. A machine without a camera can still be heard, one without a microphone seen. */
  open(): Promise<MediaStream | null> {
    const { stream } = this.state.value;
    if (stream) {
      return Promise.resolve(stream);
    }
    this.#opening ??= this.#acquire(this.#releases).finally(() => (this.#opening = null));
    return this.#opening;
  }

  release(): void {
    this.#releases++;
    stop(this.state.value.stream);
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

  async #acquire(asked: number): Promise<MediaStream | null> {
    try {
      const stream = await request();
      if (asked !== this.#releases) {
        stop(stream);
        return null;
      }
      stream.getTracks().forEach(track => (track.onended = () => void this.#replace(stream)));
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

  /** A device was unplugged, or its permission withdrawn: takes what is there now; what was off stays off. */
  async #replace(ended: MediaStream): Promise<void> {
    const { stream, camera, microphone } = this.state.value;
    if (stream !== ended) {
      return;
    }
    this.release();
    const next = await this.open();
    next?.getVideoTracks().forEach(track => (track.enabled = camera));
    next?.getAudioTracks().forEach(track => (track.enabled = microphone));
    if (next) {
      this.state.update({
        camera: camera && next.getVideoTracks().length > 0,
        microphone: microphone && next.getAudioTracks().length > 0,
      });
    }
  }
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach(track => track.stop());
}

/** Both, else sound alone, else picture alone: the first reason is the one that is told. */
async function request(): Promise<MediaStream> {
  const { mediaDevices } = navigator;
  if (!mediaDevices) {
    throw new DOMException('needs a secure context', 'SecurityError');
  }
  try {
    return await mediaDevices.getUserMedia({ audio: sound, video: picture });
  } catch (error) {
    if (problemOf(error) !== 'missing' && problemOf(error) !== 'busy') {
      throw error;
    }
    return mediaDevices.getUserMedia({ audio: sound })
      .catch(() => mediaDevices.getUserMedia({ video: picture }))
      .catch(() => Promise.reject(error));
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
