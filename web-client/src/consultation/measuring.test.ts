import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from './lifetime';
import { watchQuality } from './measuring';
import type { Link, LinkState } from './peer-link';
import type { Quality } from './quality';

/** A line of which this share of the sound gets lost. */
class Line {
  state: LinkState = 'connected';
  lost = 0;
  looks = 0;

  async stats(): Promise<RTCStatsReport> {
    this.looks++;
    const entry = { type: 'remote-inbound-rtp', kind: 'audio', timestamp: Date.now(), fractionLost: this.lost };
    return new Map([['sound', entry]]) as unknown as RTCStatsReport;
  }
}

describe('words about the line', () => {
  let line: Line | null;
  let shown: Quality | null;
  let lifetime: Lifetime;
  const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1_000);

  beforeEach(() => {
    vi.useFakeTimers();
    line = new Line();
    shown = null;
    lifetime = new Lifetime();
    watchQuality(() => line as unknown as Link, quality => (shown = quality), lifetime);
  });
  afterEach(() => {
    lifetime.end();
    vi.useRealTimers();
  });

  it('come after two looks, and change when it stays bad', async () => {
    await seconds(4);
    expect(shown).toBe('good');
    line!.lost = 0.3;
    await seconds(6);
    expect(shown).toBe('good');
    await seconds(6);
    expect(shown).toBe('poor');
  });

  it('are silent while the connection is interrupted: other words say so', async () => {
    await seconds(4);
    line!.state = 'interrupted';
    await seconds(2);
    expect(shown).toBeNull();
    line!.state = 'connected';
    await seconds(4);
    expect(shown).toBe('good');
  });

  it('start anew with another connection, and end with the consultation', async () => {
    line!.lost = 0.3;
    await seconds(14);
    expect(shown).toBe('poor');
    line = new Line();
    await seconds(2);
    expect(shown).toBeNull();
    await seconds(2);
    expect(shown).toBe('good');
    line = null;
    await seconds(2);
    expect(shown).toBeNull();
  });

  it('cost nothing once the page has hung up', async () => {
    await seconds(4);
    const { looks } = line!;
    lifetime.end();
    await seconds(60);
    expect(line!.looks).toBe(looks);
  });
});
