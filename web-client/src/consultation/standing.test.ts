import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from './lifetime';
import { Standing, type LinkState } from './standing';

/** What a browser tells of a connection over which packets come in, or none. */
class Connection extends EventTarget {
  connectionState: RTCPeerConnectionState = 'new';
  readonly channel = Object.assign(new EventTarget(), { readyState: 'connecting' });
  flowing = true;
  #packets = 0;

  async getStats(): Promise<Map<string, object>> {
    this.#packets += this.flowing ? 10 : 0;
    return new Map([['sound', { id: 'sound', type: 'inbound-rtp', packetsReceived: this.#packets }]]);
  }

  getSenders(): [] {
    return [];
  }

  enter(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  open(): void {
    this.channel.readyState = 'open';
    this.channel.dispatchEvent(new Event('open'));
  }
}

describe('a connection', () => {
  const connection = (): { pc: Connection; standing: Standing; states: LinkState[]; doubts: number[] } => {
    const pc = new Connection();
    const [states, doubts]: [LinkState[], number[]] = [[], []];
    const standing = new Standing(
      pc as unknown as RTCPeerConnection,
      pc.channel as unknown as RTCDataChannel,
      { state: state => states.push(state), doubt: () => doubts.push(performance.now()) },
      lifetime,
    );
    return { pc, standing, states, doubts };
  };
  let lifetime: Lifetime;
  const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1_000);

  beforeEach(() => {
    vi.useFakeTimers();
    lifetime = new Lifetime();
  });
  afterEach(() => {
    lifetime.end();
    vi.useRealTimers();
  });

  it('stands once both pages hear each other, not before', async () => {
    const { pc, states } = connection();
    pc.enter('connected');
    expect(states).toEqual([]);
    pc.open();
    expect(states).toEqual(['connected']);
  });

  it('is doubted, then interrupted, long before the browser says so, and stands with the first packet', async () => {
    const { pc, standing, states, doubts } = connection();
    pc.open();
    standing.sends(true);
    await seconds(2);
    pc.flowing = false;
    await seconds(0.9);
    expect([states.at(-1), doubts.length]).toEqual(['connected', 1]);
    await seconds(0.8);
    expect(states.at(-1)).toBe('interrupted');
    pc.flowing = true;
    await seconds(0.2);
    expect(states).toEqual(['connected', 'interrupted', 'connected']);
  });

  it('may be silent in the waiting room', async () => {
    const { pc, standing, states } = connection();
    pc.open();
    standing.sends(true);
    await seconds(2);
    standing.sends(false);
    pc.flowing = false;
    await seconds(60);
    expect(states).toEqual(['connected']);
  });

  it('is given 15 seconds, whether it is new or interrupted', async () => {
    const { pc, states } = connection();
    await seconds(15);
    expect(states).toEqual(['no-direct-path']);
    pc.open();
    pc.enter('disconnected');
    await seconds(15);
    expect(states).toEqual(['no-direct-path', 'connected', 'interrupted', 'no-direct-path']);
  });

  it('that is not trusted stays so', () => {
    const { pc, standing, states } = connection();
    pc.open();
    standing.distrust();
    pc.enter('connected');
    pc.channel.dispatchEvent(new Event('close'));
    expect(states).toEqual(['connected', 'distrusted']);
  });
});
