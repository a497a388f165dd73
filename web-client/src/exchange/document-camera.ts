import { Observable } from '../consultation/observable';
import { otherWay, type Facing } from '../devices/facing';
import { takeStill } from './still';

export interface DocumentState {
  /** The camera looks at what is to be shown, and the other side sees it live. */
  readonly aiming: boolean;
  readonly stream: MediaStream | null;
  /** Phones say of a camera where it looks, and have another one. */
  readonly canTurn: boolean;
  readonly taking: boolean;
  readonly failed: boolean;
  /** Taken, and not yet sent. */
  readonly picture: { readonly content: Blob; readonly url: string } | null;
}

const off: DocumentState = { aiming: false, stream: null, canTurn: false, taking: false, failed: false, picture: null };

const openCamera = (towards: Facing): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({ video: { facingMode: towards, width: { ideal: 1_920 }, height: { ideal: 1_080 } } });

/** A letter, a pack of tablets, a rash: shown live by the rear camera, and sent as a photograph in full detail. */
export class DocumentCamera {
  readonly state = new Observable<DocumentState>(off);
  #towards: Facing = 'environment';
  /** Grows with every camera asked for, and with the end: one that comes later than the next is let go. */
  #asked = 0;

  /** @param hold lets the camera of the call go meanwhile, which comes back as it was: phones open one at a time */
  constructor(
    private readonly hold: (held: boolean) => void,
    private readonly open = openCamera,
    private readonly still = takeStill,
  ) {}

  begin(): Promise<void> {
    this.#towards = 'environment';
    this.state.update({ ...off, aiming: true });
    this.hold(true);
    return this.#look();
  }

  turn(): Promise<void> {
    this.#towards = otherWay(this.#towards);
    return this.#look();
  }

  async take(): Promise<void> {
    const { stream, taking } = this.state.value;
    const [track] = stream?.getVideoTracks() ?? [];
    if (!track || taking) {
      return;
    }
    const asked = this.#asked;
    this.state.update({ taking: true, failed: false });
    try {
      const content = await this.still(track);
      if (asked === this.#asked) {
        this.state.update({ picture: { content, url: URL.createObjectURL(content) } });
      }
    } catch {
      this.state.update({ failed: asked === this.#asked });
    } finally {
      this.state.update({ taking: false });
    }
  }

  again(): void {
    const { picture } = this.state.value;
    if (picture) {
      URL.revokeObjectURL(picture.url);
      this.state.update({ picture: null });
    }
  }

  /** @returns the picture as a file to send, and ends */
  use(name: string): File[] {
    const { picture } = this.state.value;
    this.end();
    return picture ? [new File([picture.content], name, { type: 'image/jpeg' })] : [];
  }

  end(): void {
    if (this.state.value.aiming) {
      this.#asked++;
      this.again();
      stop(this.state.value.stream);
      this.state.update(off);
      this.hold(false);
    }
  }

  /** What is sent: sound as ever, and as its picture what is shown. */
  instead(media: MediaStream | null): MediaStream | null {
    const { stream } = this.state.value;
    return stream ? new MediaStream([...(media?.getAudioTracks() ?? []), ...stream.getVideoTracks()]) : media;
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    stop(this.state.value.stream);
    this.state.update({ stream: null, failed: false });
    try {
      const stream = await this.open(this.#towards);
      if (asked !== this.#asked) {
        stop(stream);
        return;
      }
      const canTurn = stream.getVideoTracks().some(track => track.getSettings().facingMode !== undefined);
      this.state.update({ stream, canTurn });
    } catch {
      this.state.update({ failed: asked === this.#asked });
    }
  }
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach(track => track.stop());
}
