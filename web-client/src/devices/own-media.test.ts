import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chosenDevices } from './chosen-devices';
import { OwnMedia } from './own-media';

class Track {
  enabled = true;
  live = true;
  onended: (() => void) | null = null;
  constructor(
    readonly kind: 'audio' | 'video',
    readonly label = kind === 'video' ? 'FaceTime HD' : 'Headset',
  ) {}
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

interface Status {
  readonly state: PermissionState;
  onchange: (() => void) | null;
}

/** A machine with one camera and one microphone; what it gave away is remembered. */
class Machine extends EventTarget {
  readonly given: Track[] = [];
  refusal: string | null = null;
  /** Holds answers back, as a question to the user does. */
  gate: Promise<void> = Promise.resolve();

  enumerateDevices = async (): Promise<Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[]> => this.devices;
  readonly devices: Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[] = [];
  readonly asked: MediaStreamConstraints[] = [];
  refusesIds = false;
  permission: PermissionState | null = null;

  getUserMedia = async ({ audio, video }: MediaStreamConstraints): Promise<Stream> => {
    this.asked.push({ ...(audio && { audio }), ...(video && { video }) });
    await this.gate;
    if (this.refusesIds && typeof video === 'object' && video.deviceId) {
      throw new DOMException('no such device', 'OverconstrainedError');
    }
    if (this.refusal) {
      throw new DOMException('no', this.refusal);
    }
    const tracks = [...(audio ? [new Track('audio')] : []), ...(video ? [new Track('video')] : [])];
    this.given.push(...tracks);
    return new Stream(tracks);
  };

  readonly permissions = {
    query: async (): Promise<Status> => {
      if (!this.permission) {
        throw new TypeError('unknown name');
      }
      const status = { state: this.permission, onchange: null };
      this.#statuses.push(status);
      return status;
    },
  };
  readonly #statuses: Status[] = [];

  /** In the browser's own settings. */
  allow(permission: PermissionState): void {
    this.permission = permission;
    this.#statuses.forEach(({ onchange }) => onchange?.());
  }

  unplug(kind: 'audio' | 'video'): void {
    const track = this.given.find(each => each.kind === kind && each.live)!;
    track.stop();
    track.onended!();
  }

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
    vi.stubGlobal('navigator', { mediaDevices: machine, permissions: machine.permissions });
    vi.stubGlobal('MediaStream', Stream);
    media = new OwnMedia();
    await media.open();
  });
  afterEach(() => {
    chosenDevices.update({ camera: null, microphone: null });
    vi.unstubAllGlobals();
  });

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
    machine.unplug('video');
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

  it('take the chosen device and let the other one go first', async () => {
    chosenDevices.update({ camera: 'usb' });
    await media.changeDevice('camera');
    expect(machine.asked.at(-1)).toMatchObject({ video: { deviceId: { exact: 'usb' } } });
    expect([machine.live('audio'), machine.live('video')]).toEqual([1, 1]);
    expect(media.state.value.stream!.getTracks()).toHaveLength(2);
  });

  it('take another camera where the chosen one is not there today', async () => {
    machine.devices.push({ kind: 'videoinput', deviceId: 'built-in', label: 'FaceTime HD' });
    chosenDevices.update({ camera: 'usb' });
    await media.changeDevice('camera');
    expect(machine.asked.at(-1)).toMatchObject({ video: { facingMode: 'user' } });
    expect(media.state.value).toMatchObject({ camera: true, problem: null });
  });

  it('take another camera where the browser finds out only when it is asked', async () => {
    chosenDevices.update({ camera: 'usb' });
    machine.refusesIds = true;
    await media.changeDevice('camera');
    expect(media.state.value).toMatchObject({ camera: true, problem: null });
  });

  it('leave a camera off that is chosen while it is off', async () => {
    await toggleCamera();
    chosenDevices.update({ camera: 'usb' });
    await media.changeDevice('camera');
    expect(machine.live('video')).toBe(0);
  });

  it('stay muted when another microphone is chosen', async () => {
    media.toggleMicrophone();
    await media.changeDevice('microphone');
    expect(media.state.value).toMatchObject({ microphone: false });
    expect(media.state.value.stream!.getAudioTracks()[0]!.enabled).toBe(false);
  });

  it('say what is used now when a headset is unplugged', async () => {
    machine.unplug('audio');
    await settle();
    expect(media.state.value).toMatchObject({
      microphone: true, camera: true, problem: null, replaced: { source: 'microphone', now: 'Headset' },
    });
  });

  it('keep the sound when the last camera is unplugged, say so, and take the next that is plugged in', async () => {
    machine.refusal = 'NotFoundError';
    machine.unplug('video');
    await settle();
    expect(media.state.value).toMatchObject({
      microphone: true, camera: false, problem: null, replaced: { source: 'camera', now: null },
    });
    machine.refusal = null;
    machine.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, replaced: null });
  });

  it('go on by themselves when the permission is given back in the browser’s settings', async () => {
    machine.permission = 'denied';
    machine.refusal = 'NotAllowedError';
    machine.unplug('video');
    machine.unplug('audio');
    await settle();
    expect(media.state.value).toMatchObject({ stream: null, problem: 'refused' });
    machine.refusal = null;
    machine.allow('granted');
    await settle();
    expect(media.state.value).toMatchObject({ camera: true, microphone: true, problem: null });
  });
});
