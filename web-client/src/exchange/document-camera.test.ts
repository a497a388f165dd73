import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentCamera } from './document-camera';

class Track {
  live = true;
  readonly kind = 'video';
  constructor(readonly facingMode?: string) {}
  stop(): void {
    this.live = false;
  }
  getSettings = (): object => ({ facingMode: this.facingMode });
}

class Stream {
  constructor(private readonly tracks: Track[]) {}
  getTracks = (): Track[] => this.tracks;
  getVideoTracks = (): Track[] => this.tracks;
  getAudioTracks = (): Track[] => [];
}

describe('camera for documents', () => {
  let opened: Track[];
  let held: boolean[];
  let gate: Promise<void>;
  let still: () => Promise<Blob>;
  let camera: DocumentCamera;
  let urls: Set<string>;
  const front = new Stream([new Track('user')]) as unknown as MediaStream;

  beforeEach(() => {
    [opened, held, gate, urls] = [[], [], Promise.resolve(), new Set()];
    still = async () => new Blob(['picture']);
    const open = async (towards: string): Promise<MediaStream> => {
      const track = new Track(towards);
      opened.push(track);
      await gate;
      return new Stream([track]) as unknown as MediaStream;
    };
    camera = new DocumentCamera(hold => held.push(hold), open, () => still());
    vi.stubGlobal('MediaStream', Stream);
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      urls.add('blob:picture');
      return 'blob:picture';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(url => void urls.delete(url));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it("lets the call's camera go, shows the rear one's picture instead, and gives the other back", async () => {
    await camera.begin();
    expect(camera.instead(front)!.getVideoTracks()).toEqual([opened[0]]);
    expect(opened[0]!.facingMode).toBe('environment');
    camera.end();
    expect([held, opened[0]!.live]).toEqual([[true, false], false]);
    expect(camera.instead(front)).toBe(front);
  });

  it('turns to the front camera and back, one at a time', async () => {
    await camera.begin();
    await camera.turn();
    await camera.turn();
    expect(opened.map(({ facingMode }) => facingMode)).toEqual(['environment', 'user', 'environment']);
    expect(opened.map(({ live }) => live)).toEqual([false, false, true]);
    expect(camera.state.value.canTurn).toBe(true);
  });

  it('keeps no camera that comes after the end', async () => {
    let come!: () => void;
    gate = new Promise(resolve => (come = resolve));
    const begun = camera.begin();
    camera.end();
    come();
    await begun;
    expect([opened[0]!.live, camera.state.value.stream, held]).toEqual([false, null, [true, false]]);
  });

  it('gives the picture away as a file once it was looked at', async () => {
    await camera.begin();
    await camera.take();
    expect(camera.state.value.picture).not.toBeNull();
    const [file] = camera.use('Dokument.jpg');
    expect([file!.name, await file!.text()]).toEqual(['Dokument.jpg', 'picture']);
    expect([camera.state.value.aiming, urls.size]).toEqual([false, 0]);
  });

  it('says when no picture could be taken, and goes on', async () => {
    still = () => Promise.reject(new Error('no picture'));
    await camera.begin();
    await camera.take();
    expect(camera.state.value).toMatchObject({ aiming: true, taking: false, failed: true });
  });

  it('keeps no picture that comes after the end', async () => {
    let come!: (picture: Blob) => void;
    still = () => new Promise(resolve => (come = resolve));
    await camera.begin();
    const taken = camera.take();
    camera.end();
    come(new Blob());
    await taken;
    expect(camera.state.value).toMatchObject({ aiming: false, taking: false, picture: null });
    expect(urls.size).toBe(0);
  });
});
