import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lifetime } from '../consultation/lifetime';
import type { ClientMessage } from '../signaling/messages';
import { Telling, type Told } from './telling';

const away = new Set<string>();
const gone = new Set<string>();
let sent: ClientMessage[];
let told: Told | null;
let connected: boolean;
let lifetime: Lifetime;
let telling: Telling;

beforeEach(() => {
  vi.useFakeTimers();
  away.clear();
  gone.clear();
  sent = [];
  told = null;
  connected = true;
  lifetime = new Lifetime();
  telling = new Telling({
    send: message => connected && sent.push(message) > 0,
    presence: room => (gone.has(room) ? 'gone' : away.has(room) ? 'away' : 'here'),
    show: now => (told = now),
  }, lifetime);
});
afterEach(() => {
  lifetime.end();
  vi.useRealTimers();
});

const rooms = (count: number): string[] => Array.from({ length: count }, (_, index) => `room ${index}`);

test('who is not connected has heard nothing, and nobody says so', () => {
  away.add('room 1');
  telling.tell(rooms(3), 'longer');
  expect(sent.map(message => 'room' in message && message.room)).toEqual(['room 0', 'room 2']);
  expect(told).toEqual({ text: 'longer', heard: 2, missed: 1 });
});

test('without a connection of its own the page has told nobody', () => {
  connected = false;
  telling.tell(rooms(2), 'soon');
  expect(told).toEqual({ text: 'soon', heard: 0, missed: 2 });
});

test('three hundred are told without more messages in ten seconds than the server takes', async () => {
  telling.tell(rooms(300), 'longer');
  expect(sent.length).toBe(10);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(sent.length).toBeLessThanOrEqual(100);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(told).toEqual({ text: 'longer', heard: 300, missed: 0 });
});

test('who has gone before their turn is not missed, and a second message waits for the first', async () => {
  gone.add('room 11');
  telling.tell(rooms(12), 'longer');
  telling.tell(['room 3'], 'call');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent.length).toBe(12);
  expect(sent.at(-1)).toEqual({ type: 'notice', room: 'room 3', text: 'call' });
  expect(told).toEqual({ text: 'call', heard: 1, missed: 0 });
});
