import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canShareScreen, ScreenShare, showsScreen } from './screen-share';

class Track {
  live = true;
  contentHint = '';
  onended: (() => void) | null = null;
  constructor(readonly kind: 'audio' | 'video') {}
  stop(): void {
    this.live = false;
  }
}

class Stream {
  constructor(private readonly tracks: Track[]) {}
  getVideoTracks = (): Track[] => this.tracks.filter(({ kind }) => kind === 'video');
  getAudioTracks = (): Track[] => this.tracks.filter(({ kind }) => kind === 'audio');
}

describe('screen sharing', () => {
  let screen: ScreenShare;
  let track: Track;
  let answer: () => Promise<Stream>;
  const camera = new Stream([new Track('audio'), new Track('video')]) as unknown as MediaStream;

  beforeEach(() => {
    screen = new ScreenShare();
    track = new Track('video');
    answer = async () => new Stream([track]);
    vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: () => answer() } });
    vi.stubGlobal('MediaStream', Stream);
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('sends the screen in place of the camera, and the microphone as before', async () => {
    expect(screen.instead(camera)).toBe(camera);
    await screen.start();
    const sent = screen.instead(camera)!;
    expect(sent.getVideoTracks()).toEqual([track]);
    expect(sent.getAudioTracks()).toEqual(camera.getAudioTracks());
    expect([showsScreen(sent), showsScreen(camera), showsScreen(null)]).toEqual([true, false, false]);
    expect(track.contentHint).toBe('detail');
  });

  it('works where the camera is off or there is none', async () => {
    await screen.start();
    expect(screen.instead(null)!.getVideoTracks()).toEqual([track]);
  });

  it('gives the camera back untouched', async () => {
    await screen.start();
    screen.stop();
    expect(track.live).toBe(false);
    expect(screen.instead(camera)).toBe(camera);
    expect((camera.getVideoTracks()[0] as unknown as Track).live).toBe(true);
  });

  it("notices the end by the browser's own bar", async () => {
    await screen.start();
    track.onended!();
    expect(screen.state.value.sharing).toBe(false);
    expect(screen.instead(camera)).toBe(camera);
  });

  it('does not begin when the consultation has ended while the dialog was open', async () => {
    let choose!: () => void;
    answer = () => new Promise(resolve => (choose = () => resolve(new Stream([track]))));
    const started = screen.start();
    screen.stop();
    choose();
    await started;
    expect(screen.state.value.sharing).toBe(false);
    expect(track.live).toBe(false);
  });

  it.each([['NotAllowedError', false], ['NotReadableError', true]])('says so when it fails, not when it is cancelled: %s', async (name, failed) => {
    answer = () => Promise.reject(new DOMException('no', name));
    await screen.start();
    expect(screen.state.value).toEqual({ sharing: false, failed });
  });

  it('is not offered on phones', () => {
    expect(canShareScreen()).toBe(true);
    vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: () => answer() }, userAgentData: { mobile: true } });
    expect(canShareScreen()).toBe(false);
    vi.stubGlobal('navigator', { mediaDevices: {} });
    expect(canShareScreen()).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(canShareScreen()).toBe(false);
  });
});
