import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DialInCode } from '../dial-in/dial-in-code';
import { Memory } from '../waiting-room/stage';
import { Agreement } from './agreement';

const code = '1234567897' as DialInCode;
let storage: Memory;
let sent: Record<string, unknown>[];

beforeEach(() => {
  storage = new Memory();
  sent = [];
  vi.stubGlobal('fetch', (path: string, { method, body }: RequestInit) => {
    sent.push({ method, path, ...JSON.parse(String(body)) });
    return Promise.resolve(new Response(null, { status: 204 }));
  });
});
afterEach(() => void vi.unstubAllGlobals());

const ticks = { rulesVersion: 2, everybodyIntroduced: true, noRecording: true, helpersInformed: true };

test('to agree is to tick all rules, in the one decision that it is', async () => {
  new Agreement(storage).give(code);
  await vi.waitFor(() => expect(sent).toEqual([{ method: 'PUT', path: '/api/dial-in/conduct', code, accompanied: false, ...ticks }]));
});

test('who is in the room is said with it, and nothing before it', async () => {
  const agreement = new Agreement(storage);
  agreement.beAccompanied(true);
  expect(sent).toEqual([]);
  agreement.give(code);
  await vi.waitFor(() => expect(sent).toMatchObject([{ accompanied: true }]));
  agreement.beAccompanied(false);
  await vi.waitFor(() => expect(sent).toMatchObject([{ accompanied: true }, { accompanied: false }]));
});

test('a reload asks for neither again', () => {
  const before = new Agreement(storage);
  before.beAccompanied(true);
  before.give(code);
  const after = new Agreement(storage);
  expect(after.isGivenFor(code)).toBe(true);
  expect(after.accompanied).toBe(true);
});

test('at the end the browser has forgotten it', () => {
  const agreement = new Agreement(storage);
  agreement.beAccompanied(true);
  agreement.give(code);
  agreement.forget();
  expect(agreement.isGivenFor(code)).toBe(false);
  expect(storage.length).toBe(0);
});
