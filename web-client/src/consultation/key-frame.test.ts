import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyFramesAfterInterruption } from './key-frame';
import { Lifetime } from './lifetime';

type Parameters = { encodings: { scaleResolutionDownBy?: number }[] };

/** A browser's sender of the picture; `understands` the option that asks for a key frame. */
class Sender {
  readonly track = { kind: 'video' };
  keyFrames = 0;
  scale = 1;

  constructor(private readonly understands: boolean) {}

  getParameters(): Parameters {
    return { encodings: [{ scaleResolutionDownBy: this.scale }] };
  }

  async setParameters({ encodings }: Parameters, options?: { encodingOptions: { keyFrame: boolean }[] }): Promise<void> {
    const scale = encodings[0]!.scaleResolutionDownBy!;
    const asked = this.understands && options?.encodingOptions[0]!.keyFrame === true;
    this.keyFrames += asked || scale !== this.scale ? 1 : 0;
    this.scale = scale;
  }
}

describe('after an interruption', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([['that can be asked for them', true], ['that must be made to', false]])(
    'two key frames are sent by a browser %s, and the picture is as large as before',
    async (_, understands) => {
      const sender = new Sender(understands);
      keyFramesAfterInterruption({ getSenders: () => [sender] } as unknown as RTCPeerConnection, new Lifetime());
      await vi.advanceTimersByTimeAsync(0);
      expect(sender.keyFrames).toBe(1);
      await vi.advanceTimersByTimeAsync(1_000);
      expect([sender.keyFrames, sender.scale]).toEqual([2, 1]);
    },
  );
});
