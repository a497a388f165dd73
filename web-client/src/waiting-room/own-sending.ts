import type { SentMedia } from '../consultation/control';
import type { Link } from '../consultation/peer-link';
import { showsScreen } from '../exchange/screen-share';

/** Who wants sound only (rule R9); while either side does, neither sends a picture. */
export interface SoundOnly {
  readonly own: boolean;
  readonly other: boolean;
}

export const withPicture: SoundOnly = { own: false, other: false };

export const noPicture = ({ own, other }: SoundOnly): boolean => own || other;

/** What this side sends of itself in the running consultation, and what it says about it over the data channel. */
export class OwnSending {
  #running = false;
  #soundOnly = withPicture;

  constructor(
    private readonly link: () => Link | null | undefined,
    private readonly media: () => MediaStream | null,
    private readonly changed: (soundOnly: SoundOnly) => void,
  ) {}

  begin(): void {
    this.#running = true;
    this.#send();
  }

  /** The own devices were switched, or are others. */
  refresh(): void {
    if (this.#running) {
      this.#send();
    }
  }

  want(soundOnly: boolean): void {
    this.#change({ own: soundOnly });
  }

  /** The other side told what it sends; what it wishes holds for this side too. */
  heard({ soundOnly }: SentMedia): void {
    this.#change({ other: soundOnly });
  }

  stop(): void {
    void this.link()?.share(null);
    this.#running = false;
    this.#change(withPicture);
  }

  #change(change: Partial<SoundOnly>): void {
    const next = { ...this.#soundOnly, ...change };
    if (next.own !== this.#soundOnly.own || next.other !== this.#soundOnly.other) {
      this.#soundOnly = next;
      this.changed(next);
      this.refresh();
    }
  }

  #send(): void {
    const media = this.media();
    const picture = !noPicture(this.#soundOnly);
    void this.link()?.share(media, picture);
    this.link()?.tell({
      type: 'media',
      camera: picture && isOn(media?.getVideoTracks()),
      microphone: isOn(media?.getAudioTracks()),
      soundOnly: this.#soundOnly.own,
      screen: picture && showsScreen(media),
    });
  }
}

function isOn(tracks: readonly MediaStreamTrack[] = []): boolean {
  return tracks.some(({ enabled }) => enabled);
}
