import { describe, expect, it } from 'vitest';
import { SendingWindow } from './sending-window';
import { chunkBytes } from './transfer';

/** A line that takes so many bytes a second, with a queue in front, and so long for the way there and back. */
function transfer(bytesPerSecond: number, wayMilliseconds: number, seconds: number): { rate: number; queueMilliseconds: number } {
  const window = new SendingWindow();
  const flying: { sent: number; arrives: number }[] = [];
  let [free, moved, queued, samples] = [0, 0, 0, 0];
  for (let now = 0; now < seconds * 1_000; now++) {
    while (flying[0] && flying[0].arrives <= now) {
      const { sent } = flying.shift()!;
      moved += chunkBytes;
      window.acknowledged(chunkBytes, now - sent, now);
    }
    while ((flying.length + 1) * chunkBytes <= window.bytes) {
      free = Math.max(free, now) + (chunkBytes * 1_000) / bytesPerSecond;
      flying.push({ sent: now, arrives: free + wayMilliseconds });
    }
    // What is left of the start does not count.
    if (now > 3_000) {
      samples++;
      queued += Math.max(0, free - now);
    }
  }
  return { rate: moved / seconds, queueMilliseconds: queued / samples };
}

describe('window of a file beside a call', () => {
  it.each([
    [500_000, 20], [500_000, 100], [2_500_000, 20], [2_500_000, 50],
  ])('uses a line of %d bytes a second and %d ms, and keeps the queue short', (bytesPerSecond, way) => {
    const { rate, queueMilliseconds } = transfer(bytesPerSecond, way, 20);
    expect(rate).toBeGreaterThan(0.7 * bytesPerSecond);
    expect(queueMilliseconds).toBeLessThan(130);
  });

  it('gives way when others need the line', () => {
    const window = new SendingWindow();
    for (let now = 0; now < 5_000; now += 20) {
      window.acknowledged(chunkBytes, 20, now);
    }
    const alone = window.bytes;
    for (let now = 5_000; now < 10_000; now += 20) {
      window.acknowledged(chunkBytes, 200, now);
    }
    expect(window.bytes).toBeLessThan(alone / 4);
    expect(window.bytes).toBe(2 * chunkBytes);
  });

  it('steps back once for what one look can tell', () => {
    const window = new SendingWindow();
    window.acknowledged(chunkBytes, 20, 0);
    const before = window.bytes;
    for (let chunk = 0; chunk < 50; chunk++) {
      window.acknowledged(chunkBytes, 200, 1_000);
    }
    expect(window.bytes).toBeGreaterThan(before / 2);
  });
});
