import { afterEach, expect, test, vi } from 'vitest';
import { Records, wholeDays } from './records';

const answers = (...bodies: unknown[]): void => {
  vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(bodies.shift()), { status: 200 })));
};
const entry = (id: number) => ({ id, at: '', role: 'staff', subject: 's', doctor: null, act: 'practice-named', target: 't' });

afterEach(() => vi.unstubAllGlobals());

test('older entries follow those that are there', async () => {
  answers({ entries: [entry(9), entry(8)], next: 8 }, { entries: [entry(3)], next: null });
  const records = new Records();
  await records.audit();
  await records.older();
  expect(records.state.value.entries!.map(({ id }) => id)).toEqual([9, 8, 3]);
  expect(records.state.value.next).toBeNull();
  expect(vi.mocked(fetch).mock.calls[1]![0]).toBe('/api/practice/audit?before=8');
});

test('what cannot be loaded is said, and what is there stays', async () => {
  answers({ entries: [entry(1)], next: 1 });
  const records = new Records();
  await records.audit();
  vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError())));
  await records.older();
  expect(records.state.value.failed).toBe(true);
  expect(records.state.value.entries).toHaveLength(1);
});

test('a begun day counts as a day', () => {
  expect(wholeDays('PT192H5M')).toBe(9);
  expect(wholeDays('PT2136H')).toBe(89);
  expect(wholeDays('PT30M')).toBe(1);
});
