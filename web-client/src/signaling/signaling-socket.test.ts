import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../consultation/lifetime';
import { SignalingSocket } from './signaling-socket';

/** The server's end of one line; `silent` like a line of a network that is gone: it takes everything and says nothing. */
class Line {
  static readonly OPEN = 1;
  static all: Line[] = [];
  static silent = false;
  readyState = 0;
  silent = Line.silent;
  onopen: () => void = () => {};
  onmessage: (event: { data: unknown }) => void = () => {};
  onclose: () => void = () => {};
  readonly heard: string[] = [];

  constructor() {
    Line.all.push(this);
    queueMicrotask(() => {
      if (!this.silent) {
        this.readyState = Line.OPEN;
        this.onopen();
      }
    });
  }

  send(text: string): void {
    const { type } = JSON.parse(text);
    this.heard.push(type);
    if (!this.silent && (type === 'join' || type === 'ping')) {
      this.say(type === 'join' ? { type: 'joined', role: 'patient', holding: true, present: [] } : { type: 'pong' });
    }
  }

  say(message: object): void {
    queueMicrotask(() => this.onmessage({ data: JSON.stringify(message) }));
  }

  close(): void {
    this.readyState = 3;
  }
}

describe('the socket to signaling', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let lifetime: Lifetime;
  let tickets: AbortSignal[];
  let online: boolean[];
  let ticketsAnswered: boolean;
  let socket: SignalingSocket;

  beforeEach(async () => {
    vi.useFakeTimers();
    // Node's own timeouts do not follow the clock of the tests.
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(milliseconds => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), milliseconds);
      return controller.signal;
    });
    vi.stubGlobal('WebSocket', Line);
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', page);
    vi.stubGlobal('location', { origin: 'https://praxis.example' });
    [Line.all, Line.silent] = [[], false];
    [lifetime, tickets, online, ticketsAnswered] = [new Lifetime(), [], [], true];
    const ticket = (patience: AbortSignal): Promise<string> => {
      tickets.push(patience);
      return ticketsAnswered
        ? Promise.resolve('ticket')
        : new Promise((_, reject) => patience.addEventListener('abort', () => reject(new Error('unreachable'))));
    };
    socket = new SignalingSocket('page', ticket, { message: () => {}, online: is => online.push(is), refused: () => {} }, lifetime);
    await vi.advanceTimersByTimeAsync(0);
  });

  afterEach(() => {
    lifetime.end();
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says that the server hears it, as soon as it does', async () => {
    expect(online).toEqual([true]);
    await expect(socket.probe()).resolves.toBe(true);
    expect(Line.all).toHaveLength(1);
  });

  it('is replaced within a second when it takes messages and says nothing', async () => {
    Line.all[0]!.silent = true;
    const heard = socket.probe();
    expect(socket.send({ type: 'retry', room: 'room' })).toBe(true);
    await vi.advanceTimersByTimeAsync(1_001);
    await expect(heard).resolves.toBe(false);
    expect(online).toEqual([true, false, true]);
    expect([Line.all.length, tickets.length]).toEqual([2, 2]);
  });

  it('is asked once, however many want to know', async () => {
    const all = await Promise.all([socket.probe(), socket.probe(), socket.probe()]);
    expect(all).toEqual([true, true, true]);
    expect(Line.all[0]!.heard.filter(type => type === 'ping')).toHaveLength(1);
  });

  it.each([
    ['the network is back', () => window.dispatchEvent(new Event('online'))],
    ['somebody looks at the page again', () => page.dispatchEvent(new Event('visibilitychange'))],
  ])('is looked after when %s', async (_, happens) => {
    Line.all[0]!.silent = true;
    happens();
    await vi.advanceTimersByTimeAsync(1_001);
    expect(online).toEqual([true, false, true]);
  });

  it('comes back soon after a network that was away, though every attempt meanwhile was swallowed', async () => {
    [Line.all[0]!.silent, Line.silent, ticketsAnswered] = [true, true, false];
    void socket.probe();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(online).toEqual([true, false]);
    [Line.silent, ticketsAnswered] = [false, true];
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(online).toEqual([true, false, true]);
  });

  it('does not wait for long for a line that never opens', async () => {
    [Line.all[0]!.silent, Line.silent] = [true, true];
    void socket.probe();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(Line.all).toHaveLength(2);
    Line.silent = false;
    await vi.advanceTimersByTimeAsync(1_500);
    expect(online).toEqual([true, false, true]);
  });
});
