import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnMedia } from './own-media';

class Track {
  enabled = true;
  live = true;
  onended: (() => void) | null = null;
  constructor(readonly kind: 'audio' | 'video') {}
  stop(): void {
    this.live = false;
  }
}

class Stream {
  constructor(private readonly tracks: Track[]) {}
  getTracks = (): Track[] => this.tracks;
  getAudioTracks = (): Track[] => this.tracks.filter(({ kind }) => kind === 'audio');
  getVideoTracks = (): Track[] => this.tracks.filter(({ kind }) => kind === 'video');
}

/** A machine with one camera and one microphone; what it gave away is remembered. */
class Machine {
  readonly given: Track[] = [];
  refusal: string | null = null;
  /** Holds answers back, as a question to the user does. */
  gate: Promise<void> = Promise.resolve();

  getUserMedia = async ({ audio, video }: MediaStreamConstraints): Promise<Stream> => {
    await this.gate;
    if (this.refusal) {
      throw new DOMException('no', this.refusal);
    }
    const tracks = [...(audio ? [new Track('audio')] : []), ...(video ? [new Track('video')] : [])];
    this.given.push(...tracks);
    return new Stream(tracks);
  };

  live(kind: 'audio' | 'video'): number {
    return this.given.filter(track => track.kind === kind && track.live).length;
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}

describe('own camera and microphone', () => {
  let machine: Machine;
  let media: OwnMedia;

  beforeEach(async () => {
    machine = new Machine();
    vi.stubGlobal('navigator', { mediaDevices: machine });
    vi.stubGlobal('MediaStream', Stream);
    media = new OwnMedia();
    await media.open();
  });
  afterEach(() => void vi.unstubAllGlobals());

  const toggleCamera = (): Promise<void> => {
    media.toggleCamera();
    return settle();
  };

  it('let the camera go when it is switched off, and only the camera', async () => {
    await toggleCamera();
    expect([machine.live('video'), machine.live('audio')]).toEqual([0, 1]);
    expect(media.state.value).toMatchObject({ camera: false, hasCamera: true, microphone: true });
    expect(media.state.value.stream!.getVideoTracks()).toEqual([]);
  });

  it('take the camera anew when it is switched on again', async () => {
    await toggleCamera();
    await toggleCamera();
    expect(machine.live('video')).toBe(1);
    expect(media.state.value).toMatchObject({ camera: true, problem: null });
    expect(media.state.value.stream!.getTracks()).toHaveLength(2);
  });

  it.each([['NotReadableError', 'busy'], ['NotAllowedError', 'refused']])(
    'keep the sound and say why when the camera cannot be had again: %s', async (name, problem) => {
      await toggleCamera();
      machine.refusal = name;
      await toggleCamera();
      expect(media.state.value).toMatchObject({ camera: false, hasCamera: true, microphone: true, problem });
      expect(machine.live('audio')).toBe(1);
      machine.refusal = null;
      await toggleCamera();
      expect(media.state.value).toMatchObject({ camera: true, problem: null });
    });

  it('do not keep a camera that arrives when everything was let go', async () => {
    await toggleCamera();
    let answer!: () => void;
    machine.gate = new Promise(resolve => (answer = resolve));
    media.toggleCamera();
    media.release();
    answer();
    await settle();
    expect([machine.live('video'), machine.live('audio')]).toEqual([0, 0]);
    expect(media.state.value.stream).toBeNull();
  });

  it('ask for one camera, however often the button is pressed', async () => {
    await toggleCamera();
    let answer!: () => void;
    machine.gate = new Promise(resolve => (answer = resolve));
    media.toggleCamera();
    media.toggleCamera();
    answer();
    await settle();
    expect(machine.live('video')).toBe(1);
  });

  it('keep the camera off that its owner has switched off, through a release', async () => {
    await toggleCamera();
    media.release();
    await media.open();
    expect(media.state.value).toMatchObject({ camera: false, hasCamera: true });
    expect(machine.live('video')).toBe(0);
  });

  it('let the camera go while no picture is sent, and take it again', async () => {
    media.holdCamera(true);
    await settle();
    expect(machine.live('video')).toBe(0);
    media.holdCamera(false);
    await settle();
    expect(media.state.value.camera).toBe(true);
  });

  it('do not switch a camera on that was off before', async () => {
    await toggleCamera();
    media.holdCamera(true);
    media.holdCamera(false);
    await settle();
    expect(machine.live('video')).toBe(0);
  });

  it('stay muted when a device is unplugged and the next one taken', async () => {
    media.toggleMicrophone();
    machine.given.find(({ kind }) => kind === 'video')!.onended!();
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, microphone: false });
    expect(media.state.value.stream!.getAudioTracks()[0]!.enabled).toBe(false);
    expect([machine.live('audio'), machine.live('video')]).toEqual([1, 1]);
  });

  it('keep the microphone open when it is muted', () => {
    media.toggleMicrophone();
    expect(machine.live('audio')).toBe(1);
    expect(media.state.value.stream!.getAudioTracks()[0]!.enabled).toBe(false);
  });
});
