import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lifetime } from '../consultation/lifetime';
import { Problem } from '../ui/http';
import { nothingTicked, type Conduct } from './conduct';
import { ConductRecord } from './conduct-record';

const ticked = { ...nothingTicked, noRecording: true };
const everything = { ...ticked, helpersInformed: true };
const sent: Conduct[] = [];
let answers: (() => Promise<void>)[] = [];
let life: Lifetime;
let record: ConductRecord;

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  answers = [];
  life = new Lifetime();
  record = new ConductRecord(conduct => {
    sent.push(conduct);
    return (answers.shift() ?? (() => Promise.resolve()))();
  }, life);
});
afterEach(() => {
  life.end();
  vi.useRealTimers();
});

const failing = (status: number) => () => Promise.reject(new Problem(status, 'x', null, {}));

test('what is kept is not sent again', async () => {
  record.save(ticked);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([ticked]);
});

test('while the server is away it is tried until it is kept', async () => {
  answers = [failing(0), failing(503)];
  record.save(ticked);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([ticked, ticked, ticked]);
});

test('what was ticked meanwhile goes after it', async () => {
  record.save(ticked);
  record.save(everything);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([ticked, everything]);
});

test('a visit that is over is not asked for again', async () => {
  answers = [failing(410)];
  record.save(ticked);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([ticked]);
});

test('nothing is tried after the end', async () => {
  answers = [failing(0)];
  record.save(ticked);
  await vi.advanceTimersByTimeAsync(0);
  life.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([ticked]);
});
