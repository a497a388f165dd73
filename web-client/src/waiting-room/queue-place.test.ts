import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lifetime } from '../consultation/lifetime';
import type { Pace } from '../dial-in/dial-in-api';
import { QueuePlace, type InQueue } from './queue-place';

const known: Pace = { doctors: 2, consultationSeconds: 600 };
const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1_000);

let answer: () => Promise<Pace>;
let asked: number;
let shown: InQueue | null;
let lifetime: Lifetime;
let place: QueuePlace;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  shown = null;
  answer = async () => known;
  lifetime = new Lifetime();
  place = new QueuePlace(() => {
    asked++;
    return answer();
  }, queue => (shown = queue), lifetime);
});
afterEach(() => {
  lifetime.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('who comes into the queue asks at once how quickly it goes on', async () => {
  place.moved(2);
  expect(shown).toEqual({ ahead: 2, wait: null });
  await seconds(0);
  expect(shown).toEqual({ ahead: 2, wait: { from: 10, to: 25 } });
});

test('who moves up knows already, and however often that is asks once in a minute', async () => {
  place.moved(9);
  await seconds(0);
  for (const ahead of [8, 7, 6, 5]) {
    await seconds(5);
    place.moved(ahead);
  }
  expect(shown).toEqual({ ahead: 5, wait: { from: 25, to: 45 } });
  expect(asked).toBe(1);
  await seconds(70);
  expect(asked).toBe(2);
  await seconds(600);
  expect(asked).toBe(2);
});

test('all who move up at once do not ask at once', async () => {
  place.moved(9);
  await seconds(120);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  place.moved(8);
  await seconds(4.9);
  expect(asked).toBe(1);
  await seconds(0.1);
  expect(asked).toBe(2);
});

test('where the server does not answer, what it told last stands', async () => {
  place.moved(2);
  await seconds(120);
  answer = () => Promise.reject(new Error('unreachable'));
  place.moved(1);
  await seconds(10);
  expect(asked).toBe(2);
  expect(shown).toEqual({ ahead: 1, wait: { from: 5, to: 15 } });
});

test('who has left the queue asks nothing any more, and hears nothing of it', async () => {
  place.moved(2);
  place.left();
  await seconds(120);
  expect(shown).toBeNull();
  place.moved(1);
  place.left();
  await seconds(120);
  expect(asked).toBe(1);
});
