import { Observable } from '../consultation/observable';
import { blur, type Blurred, type BlurProblem } from './blur';

export interface BackgroundState {
  readonly blurred: boolean;
  /** Why it is not blurred any more. */
  readonly problem: BlurProblem | null;
}

/** What is behind the doctor, out of focus while that is wanted; the camera itself is not touched. */
export class Background {
  readonly state = new Observable<BackgroundState>({ blurred: false, problem: null });
  #media: MediaStream | null = null;
  #camera: MediaStreamTrack | null = null;
  #blurred: Blurred | null = null;
  #instead: MediaStream | null = null;

  constructor(private readonly begin = blur) {}

  want(blurred: boolean): void {
    this.#change({ blurred, problem: null });
  }

  /** From the first moment on, although the blurred picture comes a little later: what is hidden is never seen in between. */
  instead(media: MediaStream | null): MediaStream | null {
    if (media !== this.#media) {
      this.#media = media;
      this.#adjust();
    }
    return this.#instead;
  }

  #change(state: BackgroundState): void {
    this.state.update(state);
    this.#adjust();
  }

  #adjust(): void {
    const camera = (this.state.value.blurred && this.#media?.getVideoTracks()[0]) || null;
    if (camera !== this.#camera) {
      this.#blurred?.end();
      this.#camera = camera;
      this.#blurred = camera && this.begin(camera, problem => this.#change({ blurred: false, problem }));
    }
    this.#instead = this.#blurred && this.#media ? new MediaStream([...this.#media.getAudioTracks(), this.#blurred.track]) : this.#media;
  }
}
