import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../consultation/lifetime';
import type { DoctorState } from '../waiting-room/doctor-waiting-room';
import { Arrivals } from './arrivals';

const sounds = { started: 0, cut: 0 };
const shown: { text: string; options: NotificationOptions | undefined; closed: boolean }[] = [];
let audioAllowed = true;

class Node {
  readonly gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
  connect(next: Node): Node {
    return next;
  }
  disconnect(): void {
    sounds.cut++;
  }
  stop(): void {}
  start(): void {
    sounds.started++;
  }
}

class Audio {
  state = 'suspended';
  currentTime = 0;
  destination = new Node();
  onstatechange = (): void => {};
  resume(): Promise<void> {
    if (!audioAllowed) {
      return new Promise(() => {});
    }
    this.state = 'running';
    this.onstatechange();
    return Promise.resolve();
  }
  close(): void {}
}

class Shown {
  static permission = 'default';
  static requestPermission = async (): Promise<string> => (Shown.permission = 'granted');
  readonly #entry;
  constructor(text: string, options?: NotificationOptions) {
    shown.push((this.#entry = { text, options, closed: false }));
  }
  close(): void {
    this.#entry.closed = true;
  }
}

function memory(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => void entries.set(name, value),
    removeItem: (name: string) => void entries.delete(name),
  } as unknown as Storage;
}

describe('arrivals', () => {
  let page: EventTarget & { hidden: boolean };
  let storage: Storage;
  let lifetime: Lifetime;
  let arrivals: Arrivals;

  const see = (rooms: string[], active: string | null = null, holding = true): void =>
    arrivals.follow({ holding, active, guests: rooms.map(room => ({ room })) } as unknown as DoctorState);
  const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1_000);
  /** Two tones. */
  const rings = (): number => sounds.started / 2;

  beforeEach(async () => {
    vi.useFakeTimers();
    Object.assign(sounds, { started: 0, cut: 0 });
    shown.length = 0;
    audioAllowed = true;
    Shown.permission = 'default';
    page = Object.assign(new EventTarget(), { hidden: false });
    Object.entries({ document: page, AudioContext: Audio, GainNode: Node, OscillatorNode: Node, Notification: Shown })
      .forEach(([name, value]) => vi.stubGlobal(name, value));
    storage = memory();
    lifetime = new Lifetime();
    arrivals = new Arrivals(lifetime, storage);
  });

  afterEach(() => {
    lifetime.end();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function bellOn(): Promise<void> {
    await arrivals.switchBell(true);
    await seconds(0);
    sounds.started = 0;
  }

  it('are silent until the bell is switched on, and then it is heard once', async () => {
    see([]);
    see(['a']);
    await seconds(10);
    expect(rings()).toBe(0);
    await arrivals.switchBell(true);
    await seconds(0);
    expect(rings()).toBe(1);
    see(['a', 'b']);
    await seconds(10);
    expect(rings()).toBe(2);
  });

  it('ring once for several within some seconds', async () => {
    await bellOn();
    see([]);
    see(['a']);
    await seconds(0.5);
    see(['a', 'b']);
    await seconds(3);
    see(['a', 'b', 'c']);
    await seconds(10);
    expect(rings()).toBe(1);
  });

  it('are silent during a consultation, and do not ring for it afterwards', async () => {
    await bellOn();
    see(['a'], 'a');
    see(['a', 'b'], 'a');
    await seconds(10);
    see(['b']);
    await seconds(10);
    expect(rings()).toBe(0);
  });

  it('in the last second before a consultation stay silent, and a tone that sounds is cut off', async () => {
    await bellOn();
    see(['a']);
    see(['a', 'b']);
    await seconds(0.9);
    see(['a', 'b'], 'a');
    await seconds(10);
    expect(rings()).toBe(0);
    see(['b']);
    see(['b', 'c']);
    await seconds(1);
    expect(rings()).toBe(1);
    sounds.cut = 0;
    see(['b', 'c'], 'b');
    expect(sounds.cut).toBe(1);
  });

  it('do not ring when the bell is switched on in a consultation', async () => {
    see(['a'], 'a');
    await arrivals.switchBell(true);
    await seconds(0);
    expect(rings()).toBe(0);
  });

  it('are not those who were there when the page began, or when the seat came back to it', async () => {
    await bellOn();
    see(['a', 'b']);
    see(['a', 'b', 'c'], null, false);
    see(['a', 'b', 'c', 'd']);
    await seconds(10);
    expect(rings()).toBe(0);
  });

  const queue = (rooms: string[]): void => arrivals.queued(new Set(rooms));

  it('in the queue of an open hour ring as well, and not again when one is claimed or given back', async () => {
    await bellOn();
    see([]);
    await seconds(60);
    queue(['a']);
    await seconds(10);
    expect(rings()).toBe(1);
    queue([]);
    await seconds(0.3);
    see(['a']);
    await seconds(60);
    see([]);
    queue(['a']);
    await seconds(60);
    expect(rings()).toBe(1);
    queue(['a', 'b']);
    await seconds(10);
    expect(rings()).toBe(2);
  });

  it('are not those who were in a queue when the page joined, or joined anew', async () => {
    await bellOn();
    see([]);
    await seconds(0.2);
    queue(['a', 'b']);
    await seconds(60);
    queue([]);
    await seconds(0.2);
    queue(['a', 'b']);
    await seconds(10);
    expect(rings()).toBe(0);
  });

  it('in a queue are silent during a consultation, too', async () => {
    await bellOn();
    see(['a'], 'a');
    await seconds(60);
    queue(['b']);
    await seconds(10);
    see([]);
    await seconds(10);
    expect(rings()).toBe(0);
  });

  it('ring nowhere but in the tab that holds the seat', async () => {
    await bellOn();
    see([], null, false);
    see(['a'], null, false);
    await seconds(10);
    expect(rings()).toBe(0);
  });

  it('after a reload say that the browser keeps the page silent, until somebody clicks', async () => {
    await arrivals.switchBell(true);
    lifetime.end();
    lifetime = new Lifetime();
    audioAllowed = false;
    arrivals = new Arrivals(lifetime, storage);
    sounds.started = 0;
    expect(arrivals.state.value.bell).toBe(true);
    see([]);
    see(['a']);
    await seconds(10);
    expect(arrivals.state.value.muted).toBe(true);
    expect(rings()).toBe(0);
    audioAllowed = true;
    page.dispatchEvent(new Event('click'));
    expect(arrivals.state.value.muted).toBe(false);
    // What could not sound then does not sound now.
    await seconds(10);
    expect(rings()).toBe(0);
    see(['a', 'b']);
    await seconds(10);
    expect(rings()).toBe(1);
  });

  it('are shown by the system when the page is hidden, with nothing about the person and without a sound', async () => {
    await arrivals.switchNotifications(true);
    see([]);
    see(['a']);
    await seconds(10);
    expect(shown).toEqual([]);
    page.hidden = true;
    see(['a', 'b']);
    await seconds(10);
    expect(shown).toMatchObject([{ text: 'Jemand wartet im Wartezimmer.', options: { silent: true }, closed: false }]);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(shown[0]!.closed).toBe(true);
  });

  it('are not shown during a consultation, and what is shown goes when one begins', async () => {
    await arrivals.switchNotifications(true);
    page.hidden = true;
    see(['a']);
    see(['a', 'b']);
    await seconds(10);
    see(['a', 'b'], 'a');
    expect(shown.map(({ closed }) => closed)).toEqual([true]);
    see(['a', 'b', 'c'], 'a');
    await seconds(10);
    expect(shown.length).toBe(1);
  });

  it('without permission leave the switch off and say why', async () => {
    Shown.requestPermission = async () => (Shown.permission = 'denied');
    expect(await arrivals.switchNotifications(true)).toBe(false);
    expect(arrivals.state.value).toMatchObject({ notifications: false, refused: true });
  });

  it('remember the choice on this device, for as long as the permission is there', async () => {
    Shown.requestPermission = async () => (Shown.permission = 'granted');
    await arrivals.switchNotifications(true);
    await arrivals.switchBell(true);
    const later = new Lifetime();
    expect(new Arrivals(later, storage).state.value).toMatchObject({ bell: true, notifications: true });
    Shown.permission = 'denied';
    expect(new Arrivals(later, storage).state.value).toMatchObject({ bell: true, notifications: false });
    await arrivals.switchBell(false);
    expect(new Arrivals(later, storage).state.value.bell).toBe(false);
    later.end();
  });
});
