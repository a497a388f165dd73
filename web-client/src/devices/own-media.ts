import { Observable } from '../consultation/observable';
import { captureBoth, capturePicture, captureSound, problemOf, type DeviceProblem } from './capture';

export interface OwnMediaState {
  /** Another one whenever its tracks change. */
  readonly stream: MediaStream | null;
  /** Off: the device is let go and its light is out. */
  readonly camera: boolean;
  /** A camera that is off now could be switched on. */
  readonly hasCamera: boolean;
  readonly microphone: boolean;
  readonly problem: DeviceProblem | null;
}

/** The own camera and microphone: opened on request, switched off and on, released at the end. */
export class OwnMedia {
  readonly state = new Observable<OwnMediaState>({
    stream: null, camera: false, hasCamera: false, microphone: false, problem: null,
  });
  #opening: Promise<MediaStream | null> | null = null;
  /** Grows with every release: what was asked for before is not wanted any more. */
  #releases = 0;
  #startingCamera = false;
  /** What its owner wants, also after a release: nobody finds it on who has switched it off. */
  #cameraWanted = true;
  /** No picture is sent for now, so none is taken. */
  #cameraHeld = false;

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
    stop(this.state.value.stream?.getTracks());
    this.state.update({ stream: null, camera: false, microphone: false });
  }

  toggleCamera(): void {
    this.#cameraWanted = !this.state.value.camera;
    void this.#adjustCamera();
  }

  /** Lets the camera go, and takes it again afterwards if its owner wants it. */
  holdCamera(held: boolean): void {
    if (held !== this.#cameraHeld) {
      this.#cameraHeld = held;
      void this.#adjustCamera();
    }
  }

  /** Stays open, so that going on needs no device; silence is sent meanwhile. */
  toggleMicrophone(): void {
    const tracks = this.state.value.stream?.getAudioTracks() ?? [];
    const microphone = !this.state.value.microphone && tracks.length > 0;
    tracks.forEach(track => (track.enabled = microphone));
    this.state.update({ microphone });
  }

  get #takesPicture(): boolean {
    return this.#cameraWanted && !this.#cameraHeld;
  }

  async #acquire(asked: number): Promise<MediaStream | null> {
    const withCamera = this.#takesPicture;
    try {
      const stream = await (withCamera ? captureBoth() : captureSound().catch(captureBoth));
      if (asked !== this.#releases) {
        stop(stream.getTracks());
        return null;
      }
      const camera = stream.getVideoTracks().length > 0;
      this.#use(stream.getTracks(), { hasCamera: withCamera ? camera : this.state.value.hasCamera });
      this.state.update({ microphone: stream.getAudioTracks().length > 0 });
      void this.#adjustCamera();
      return this.state.value.stream;
    } catch (error) {
      this.state.update({ problem: problemOf(error) });
      return null;
    }
  }

  async #adjustCamera(): Promise<void> {
    const { stream, camera } = this.state.value;
    if (stream && camera && !this.#takesPicture) {
      stop(stream.getVideoTracks());
      this.#use(stream.getAudioTracks());
    } else if (stream && !camera && this.#takesPicture && !this.#startingCamera) {
      await this.#startCamera();
    }
  }

  async #startCamera(): Promise<void> {
    const releases = this.#releases;
    this.#startingCamera = true;
    try {
      const picture = await capturePicture();
      const { stream } = this.state.value;
      if (releases === this.#releases && stream && this.#takesPicture) {
        this.#use([...stream.getAudioTracks(), ...picture.getVideoTracks()], { hasCamera: true });
      } else {
        stop(picture.getTracks());
      }
    } catch (error) {
      this.state.update({ problem: problemOf(error) });
    } finally {
      this.#startingCamera = false;
    }
  }

  #use(tracks: MediaStreamTrack[], change: Partial<OwnMediaState> = {}): void {
    tracks.forEach(track => (track.onended = () => void this.#replace(track)));
    const camera = tracks.some(({ kind }) => kind === 'video');
    this.state.update({ stream: new MediaStream(tracks), camera, problem: null, ...change });
  }

  /** A device was unplugged, or its permission withdrawn: takes what is there now; what was off stays off. */
  async #replace(ended: MediaStreamTrack): Promise<void> {
    const { stream, microphone } = this.state.value;
    if (!stream?.getTracks().includes(ended)) {
      return;
    }
    this.release();
    const next = await this.open();
    if (next && !microphone) {
      this.toggleMicrophone();
    }
  }
}

function stop(tracks: readonly MediaStreamTrack[] = []): void {
  tracks.forEach(track => track.stop());
}
