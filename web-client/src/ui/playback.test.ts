import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlaying, playback, playBlockedVideos, resumeVideos, resumeWhenSeen } from './playback';

class Track extends EventTarget {
  onunmute: (() => void) | null = null;
}

class Stream extends EventTarget {
  readonly tracks = [new Track()];
  getTracks(): Track[] {
    return this.tracks;
  }
}

/** What a browser does to a video element; `refuses` as where sound needs a tap first. */
class Video extends EventTarget {
  isConnected = true;
  paused = true;
  currentTime = 0;
  refuses = false;
  attached = 0;
  #stream: unknown = null;

  get srcObject(): unknown {
    return this.#stream;
  }

  set srcObject(stream: unknown) {
    this.#stream = stream;
    this.attached += stream ? 1 : 0;
  }

  async play(): Promise<void> {
    if (this.refuses) {
      throw new DOMException('needs a tap', 'NotAllowedError');
    }
    this.paused = false;
  }

  interrupt(): void {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}

describe('a video', () => {
  let video: Video;
  let stream: Stream;
  const show = (): void => keepPlaying(video as unknown as HTMLVideoElement, stream as unknown as MediaStream);
  const page = Object.assign(new EventTarget(), { hidden: false });

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', new EventTarget());
    page.hidden = false;
    [video, stream] = [new Video(), new Stream()];
    show();
    video.dispatchEvent(new Event('loadedmetadata'));
    await vi.advanceTimersByTimeAsync(0);
  });

  afterEach(() => {
    video.isConnected = false;
    resumeVideos();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('plays by itself, and is attached once however often it is drawn', () => {
    show();
    show();
    expect([video.paused, video.attached]).toEqual([false, 1]);
  });

  it('goes on after the system has paused it', async () => {
    video.interrupt();
    await vi.advanceTimersByTimeAsync(0);
    expect(video.paused).toBe(false);
  });

  it('that was paused behind a locked screen goes on when somebody looks again', async () => {
    resumeWhenSeen();
    page.hidden = true;
    video.interrupt();
    await vi.advanceTimersByTimeAsync(0);
    expect(video.paused).toBe(true);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(video.paused).toBe(false);
  });

  it('goes on when the page comes out of the back-and-forward cache', async () => {
    resumeWhenSeen();
    page.hidden = true;
    video.interrupt();
    page.hidden = false;
    window.dispatchEvent(new Event('pageshow'));
    await vi.advanceTimersByTimeAsync(0);
    expect(video.paused).toBe(false);
  });

  it('asks for a tap where the browser wants one after an interruption', async () => {
    video.refuses = true;
    video.interrupt();
    await vi.advanceTimersByTimeAsync(0);
    expect(playback.value.blocked).toBe(true);
    video.refuses = false;
    playBlockedVideos();
    await vi.advanceTimersByTimeAsync(0);
    expect([playback.value.blocked, video.paused]).toEqual([false, false]);
  });

  it('that stays frozen after a telephone call is attached anew', async () => {
    stream.tracks[0]!.onunmute!();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(video.attached).toBe(2);
  });

  it('that moves after a telephone call is left alone', async () => {
    stream.tracks[0]!.onunmute!();
    video.currentTime = 0.5;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(video.attached).toBe(1);
  });

  it('follows tracks that come later', async () => {
    const late = new Track();
    stream.dispatchEvent(Object.assign(new Event('addtrack'), { track: late }));
    late.onunmute!();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(video.attached).toBe(2);
  });
});
