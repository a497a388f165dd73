import { Observable } from '../consultation/observable';

export interface ScreenState {
  readonly sharing: boolean;
  /** The browser or the system does not give the screen away; to cancel its dialog is no problem. */
  readonly failed: boolean;
}

/** Which tracks show a screen, so that whoever sends one can say so. */
const screens = new WeakSet<MediaStreamTrack>();

export function showsScreen(media: MediaStream | null): boolean {
  return media?.getVideoTracks().some(track => screens.has(track)) ?? false;
}

/** Phones do not have it; Chrome on Android has the function and refuses always. */
export function canShareScreen(): boolean {
  const { mediaDevices, userAgentData } = navigator as Navigator & { userAgentData?: { readonly mobile: boolean } };
  return typeof mediaDevices?.getDisplayMedia === 'function' && userAgentData?.mobile !== true;
}

/** Letters count, not movement; and never this very page, which would show itself in itself. */
const wanted = {
  video: { frameRate: { ideal: 10, max: 15 } }, audio: false, selfBrowserSurface: 'exclude', surfaceSwitching: 'include',
} as DisplayMediaStreamOptions;

/** The own screen in place of the camera, while it is wanted. The camera is not touched: it comes back as it was. */
export class ScreenShare {
  readonly state = new Observable<ScreenState>({ sharing: false, failed: false });
  #track: MediaStreamTrack | null = null;
  /** Grows with every stop: a screen that was chosen in the dialog after that is not wanted any more. */
  #stops = 0;

  async start(): Promise<void> {
    const asked = this.#stops;
    this.state.update({ failed: false });
    try {
      const [track] = (await navigator.mediaDevices.getDisplayMedia(wanted)).getVideoTracks();
      if (asked !== this.#stops || this.#track || !track) {
        track?.stop();
        return;
      }
      track.contentHint = 'detail';
      // The browser has a bar of its own to stop it.
      track.onended = () => this.stop();
      screens.add(track);
      this.#track = track;
      this.state.update({ sharing: true });
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === 'NotAllowedError';
      this.state.update({ failed: !cancelled });
    }
  }

  stop(): void {
    this.#stops++;
    this.#track?.stop();
    this.#track = null;
    if (this.state.value.sharing) {
      this.state.update({ sharing: false });
    }
  }

  /** What is sent: sound as ever, and the screen as its picture. */
  instead(media: MediaStream | null): MediaStream | null {
    return this.#track ? new MediaStream([...(media?.getAudioTracks() ?? []), this.#track]) : media;
  }
}
