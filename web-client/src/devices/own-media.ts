import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { captureBoth, capturePicture, captureSound, type Captured, type DeviceProblem } from './capture';
import { hasCamera, onDeviceChange } from './device-list';
import { DevicePermission } from './device-permission';
import type { Permission } from './refusal';

export type Source = 'camera' | 'microphone';

export interface OwnMediaState {
  /** Another one whenever its tracks change. */
  readonly stream: MediaStream | null;
  /** Off: the device is let go and its light is out. */
  readonly camera: boolean;
  /** A camera that is off now could be switched on. */
  readonly hasCamera: boolean;
  readonly microphone: boolean;
  readonly problem: DeviceProblem | null;
  /** A device was unplugged, and what it is called that is used now; null when there is none. */
  readonly replaced: { readonly source: Source; readonly now: string | null } | null;
}

const kinds: Readonly<Record<Source, string>> = { camera: 'video', microphone: 'audio' };

/** The own camera and microphone: opened on request, switched off and on, changed for others, released at the end. */
export class OwnMedia {
  readonly state = new Observable<OwnMediaState>({
    stream: null, camera: false, hasCamera: false, microphone: false, problem: null, replaced: null,
  });
  readonly permission = new DevicePermission();
  #opening: Promise<MediaStream | null> | null = null;
  /** Grows with every release: what was asked for before is not wanted any more. */
  #releases = 0;
  readonly #taking: Partial<Record<Source, Promise<void>>> = {};
  /** What its owner wants, also after a release: nobody finds on what they have switched off. */
  readonly #wanted: Record<Source, boolean> = { camera: true, microphone: true };
  /** No picture is sent for now, so none is taken. */
  #cameraHeld = false;

  constructor() {
    this.permission.state.watch(({ permission }) => this.#follow(permission));
    // As long as the page.
    onDeviceChange(() => void this.#lookAgain(), new Lifetime());
  }

  /** Asks for permission where it is needed. A machine without a camera can still be heard, one without a microphone seen. */
  open(): Promise<MediaStream | null> {
    const { stream } = this.state.value;
    if (stream) {
      return Promise.resolve(stream);
    }
    this.#opening ??= this.#acquire(this.#releases).finally(() => (this.#opening = null));
    return this.#opening;
  }

  /** After whatever kept a device away: takes what is not there yet. */
  async retry(): Promise<void> {
    const { stream } = this.state.value;
    if (!stream) {
      await this.open();
      return;
    }
    const missing = (['camera', 'microphone'] as const).filter(source => this.#tracks(source).length === 0);
    await Promise.all(missing.filter(source => source === 'microphone' || this.#takesPicture).map(source => this.#take(source)));
  }

  /** Its owner would rather be heard now than wait for a camera, which can be switched on later. */
  async goOnWithSound(): Promise<void> {
    const wanted = this.#wanted.camera;
    this.#wanted.camera = false;
    this.state.update({ hasCamera: this.state.value.problem !== 'missing', problem: null });
    if (!(await this.open())) {
      this.#wanted.camera = wanted;
    }
  }

  release(): void {
    const { stream, problem } = this.state.value;
    this.#releases++;
    stop(stream?.getTracks());
    // A camera that was missed beside the sound is missed no more: plugged in now, it must not open anything.
    this.state.update({ stream: null, camera: false, microphone: false, replaced: null, problem: stream ? null : problem });
  }

  toggleCamera(): void {
    this.#wanted.camera = !this.state.value.camera;
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
    const tracks = this.#tracks('microphone');
    this.#wanted.microphone = !this.state.value.microphone;
    tracks.forEach(track => (track.enabled = this.#wanted.microphone));
    this.state.update({ microphone: this.#wanted.microphone && tracks.length > 0 });
  }

  /** Takes the one that was chosen. The other one first lets go: many phones open one camera only. */
  async changeDevice(source: Source): Promise<void> {
    await this.#taking[source];
    stop(this.#tracks(source));
    if (this.state.value.stream && (source === 'microphone' || this.#takesPicture)) {
      await this.#take(source);
    }
  }

  get wantsCamera(): boolean {
    return this.#wanted.camera;
  }

  get #takesPicture(): boolean {
    return this.#wanted.camera && !this.#cameraHeld;
  }

  #tracks(source: Source): MediaStreamTrack[] {
    return this.state.value.stream?.getTracks().filter(({ kind }) => kind === kinds[source]) ?? [];
  }

  /** Somebody has changed their mind in the browser's own settings: it goes on by itself. */
  #follow(permission: Permission): void {
    const { problem } = this.state.value;
    if (problem === 'refused' || problem === 'dismissed') {
      if (permission === 'granted') {
        void this.retry();
      } else if (permission === 'prompt') {
        this.state.update({ problem: null });
      }
    }
  }

  /** Something was plugged in: takes what was lacking, unless its owner went on without. */
  async #lookAgain(): Promise<void> {
    const { problem, replaced, stream, hasCamera: known } = this.state.value;
    const silent = stream !== null && this.#tracks('microphone').length === 0;
    if (problem === 'missing' || replaced?.now === null || silent) {
      await this.retry();
    } else if (stream && !known && (await hasCamera())) {
      this.state.update({ hasCamera: true });
    }
  }

  async #acquire(releases: number): Promise<MediaStream | null> {
    const withCamera = this.#takesPicture;
    const { stream, problem } = await this.#captureAll(withCamera);
    if (!stream) {
      this.state.update({ problem });
      return null;
    }
    if (releases !== this.#releases) {
      stop(stream.getTracks());
      return null;
    }
    const camera = stream.getVideoTracks().length > 0 || (problem !== null && problem !== 'missing');
    this.#use(stream.getTracks(), { hasCamera: withCamera ? camera : this.state.value.hasCamera, problem, replaced: null });
    if (withCamera !== this.#takesPicture) {
      void this.#adjustCamera();
    }
    return this.state.value.stream;
  }

  #captureAll(withCamera: boolean): Promise<Captured> {
    const explain = this.permission.asking();
    return withCamera
      ? captureBoth(explain, () => this.permission.state.value.microphone === 'granted')
      : captureSound().then(stream => ({ stream, problem: null }), async error => ({ stream: null, problem: await explain(error) }));
  }

  async #adjustCamera(): Promise<void> {
    const { stream, camera } = this.state.value;
    if (stream && camera && !this.#takesPicture) {
      stop(stream.getVideoTracks());
      this.#use(stream.getAudioTracks(), { problem: null });
    } else if (stream && !camera && this.#takesPicture) {
      await this.#take('camera');
    }
  }

  #take(source: Source): Promise<void> {
    this.#taking[source] ??= this.#capture(source).finally(() => delete this.#taking[source]);
    return this.#taking[source];
  }

  /** One of the two, beside what there is of the other. */
  async #capture(source: Source): Promise<void> {
    const releases = this.#releases;
    const explain = this.permission.asking();
    const others = (): MediaStreamTrack[] =>
      this.state.value.stream?.getTracks().filter(({ kind }) => kind !== kinds[source]) ?? [];
    try {
      const taken = await (source === 'camera' ? capturePicture() : captureSound());
      if (releases === this.#releases && this.state.value.stream && (source === 'microphone' || this.#takesPicture)) {
        this.#use([...others(), ...taken.getTracks()], { problem: null, replaced: null, ...(source === 'camera' && { hasCamera: true }) });
      } else {
        stop(taken.getTracks());
      }
    } catch (error) {
      if (releases === this.#releases) {
        this.#use(others());
        this.state.update({ problem: await explain(error) });
      }
    }
  }

  #use(tracks: MediaStreamTrack[], change: Partial<OwnMediaState> = {}): void {
    const sounds = tracks.filter(({ kind }) => kind === 'audio');
    sounds.forEach(track => (track.enabled = this.#wanted.microphone));
    tracks.forEach(track => (track.onended = () => void this.#replace(track)));
    this.state.update({
      stream: tracks.length > 0 ? new MediaStream(tracks) : null,
      camera: tracks.length > sounds.length,
      microphone: sounds.length > 0 && this.#wanted.microphone,
      ...change,
    });
  }

  /** A device was unplugged, or its permission withdrawn: takes what is there now; what was off stays off. */
  async #replace(ended: MediaStreamTrack): Promise<void> {
    if (!this.state.value.stream?.getTracks().includes(ended)) {
      return;
    }
    const source = ended.kind === 'video' ? 'camera' : 'microphone';
    await this.#take(source);
    const { problem, stream } = this.state.value;
    if (stream && (problem === null || problem === 'missing')) {
      const now = this.#tracks(source)[0]?.label ?? null;
      this.state.update({ replaced: { source, now }, problem: null });
    }
  }
}

function stop(tracks: readonly MediaStreamTrack[] = []): void {
  tracks.forEach(track => track.stop());
}
