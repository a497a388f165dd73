import { vi } from 'vitest';

export class Track {
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

export class Stream {
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
export class Machine extends EventTarget {
  readonly given: Track[] = [];
  refusal: string | null = null;
  readonly refusals: { audio?: string; video?: string } = {};
  /** Holds answers back, as a question to the user does. */
  gate: Promise<void> = Promise.resolve();

  /** Becomes the browser's. */
  stub(): void {
    vi.stubGlobal('navigator', { mediaDevices: this, permissions: this.permissions });
    vi.stubGlobal('MediaStream', Stream);
  }

  enumerateDevices = async (): Promise<Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[]> => this.devices;
  readonly devices: Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[] = [];
  readonly asked: MediaStreamConstraints[] = [];
  refusesIds = false;
  permission: PermissionState | null = null;
  microphonePermission: PermissionState | null = null;

  getUserMedia = async ({ audio, video }: MediaStreamConstraints): Promise<Stream> => {
    this.asked.push({ ...(audio && { audio }), ...(video && { video }) });
    await this.gate;
    if (this.refusesIds && typeof video === 'object' && video.deviceId) {
      throw new DOMException('no such device', 'OverconstrainedError');
    }
    const refusal = this.refusal ?? (video && this.refusals.video) ?? (audio && this.refusals.audio);
    if (refusal) {
      throw new DOMException('no', refusal);
    }
    const tracks = [...(audio ? [new Track('audio')] : []), ...(video ? [new Track('video')] : [])];
    this.given.push(...tracks);
    return new Stream(tracks);
  };

  readonly permissions = {
    query: async ({ name }: { name: string }): Promise<Status> => {
      const state = (name === 'microphone' ? this.microphonePermission : null) ?? this.permission;
      if (!state) {
        throw new TypeError('unknown name');
      }
      const status = { state, onchange: null };
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
