import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Background } from './background';
import { canBlur, type BlurProblem } from './blur';

class Track {
  ended = false;
  constructor(readonly kind: 'audio' | 'video') {}
}

class Stream {
  constructor(private readonly tracks: Track[]) {}
  getVideoTracks = (): Track[] => this.tracks.filter(({ kind }) => kind === 'video');
  getAudioTracks = (): Track[] => this.tracks.filter(({ kind }) => kind === 'audio');
}

const stream = (...kinds: Track['kind'][]): MediaStream => new Stream(kinds.map(kind => new Track(kind))) as unknown as MediaStream;

describe('the blurred background', () => {
  let begun: { camera: MediaStreamTrack; track: Track; failed: (problem: BlurProblem) => void }[];
  let background: Background;
  const both = stream('audio', 'video');

  beforeEach(() => {
    begun = [];
    vi.stubGlobal('MediaStream', Stream);
    background = new Background((camera, failed) => {
      const track = new Track('video');
      begun.push({ camera, track, failed });
      return { track: track as unknown as MediaStreamTrack, end: () => (track.ended = true) };
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('is off until somebody wants it, and then nothing is fetched or changed', () => {
    expect(background.instead(both)).toBe(both);
    expect(background.instead(null)).toBeNull();
    expect(begun).toEqual([]);
  });

  it('hides the room from the first moment on, and leaves the microphone as it was', () => {
    background.instead(both);
    background.want(true);
    const sent = background.instead(both)!;
    expect(sent.getVideoTracks()).toEqual([begun[0]!.track]);
    expect(sent.getAudioTracks()).toEqual(both.getAudioTracks());
    expect(begun[0]!.camera).toBe(both.getVideoTracks()[0]);
  });

  it('is the same stream at every look: a video that is given another one begins anew', () => {
    background.want(true);
    expect(background.instead(both)).toBe(background.instead(both));
    expect(begun).toHaveLength(1);
  });

  it('ends with the camera and comes back with it', () => {
    background.want(true);
    background.instead(both);
    const sound = stream('audio');
    expect(background.instead(sound)).toBe(sound);
    expect(begun[0]!.track.ended).toBe(true);
    expect(background.instead(stream('audio', 'video'))!.getVideoTracks()).toEqual([begun[1]!.track]);
  });

  it('goes on when only the microphone is another one', () => {
    background.want(true);
    background.instead(both);
    const other = new Stream([new Track('audio'), both.getVideoTracks()[0] as unknown as Track]) as unknown as MediaStream;
    const sent = background.instead(other)!;
    expect(sent.getAudioTracks()).toEqual(other.getAudioTracks());
    expect([begun.length, begun[0]!.track.ended]).toEqual([1, false]);
  });

  it('follows to another camera', () => {
    background.want(true);
    background.instead(both);
    const other = stream('audio', 'video');
    background.instead(other);
    expect(begun.map(({ camera, track }) => [camera, track.ended])).toEqual([
      [both.getVideoTracks()[0], true], [other.getVideoTracks()[0], false],
    ]);
  });

  it('is gone when the consultation lets the devices go', () => {
    background.want(true);
    background.instead(both);
    expect(background.instead(null)).toBeNull();
    expect(begun[0]!.track.ended).toBe(true);
  });

  it('gives the camera back when it is switched off', () => {
    background.want(true);
    background.instead(both);
    background.want(false);
    expect(background.instead(both)).toBe(both);
    expect(begun[0]!.track.ended).toBe(true);
  });

  it.each(['slow', 'failed'] as const)('switches itself off and says so: %s', problem => {
    background.want(true);
    background.instead(both);
    begun[0]!.failed(problem);
    expect(background.state.value).toEqual({ blurred: false, problem });
    expect(background.instead(both)).toBe(both);
    expect(begun[0]!.track.ended).toBe(true);
    background.want(true);
    expect(background.state.value).toEqual({ blurred: true, problem: null });
  });

  it('is offered only where pictures reach a worker: a canvas would stand still in a hidden tab', () => {
    expect(canBlur()).toBe(false);
    vi.stubGlobal('MediaStreamTrackProcessor', class {});
    expect(canBlur()).toBe(false);
    vi.stubGlobal('MediaStreamTrackGenerator', class {});
    expect(canBlur()).toBe(true);
  });
});
