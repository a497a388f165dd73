import { afterEach, expect, test, vi } from 'vitest';
import { Feed } from './feed';

afterEach(() => vi.unstubAllGlobals());

test('the address is there until it is revoked, and a failure is said', async () => {
  const answers = [{ address: 'https://clinic.test/api/feeds/x.ics' }, { issuedAt: '2026-11-27T10:00:00Z' }];
  vi.stubGlobal('fetch', vi.fn(async (_: string, { method }: RequestInit) =>
    method === 'DELETE' ? new Response(null, { status: 204 }) : new Response(JSON.stringify(answers.shift()))));
  const feed = new Feed();
  await feed.issue();
  expect(feed.state.value).toEqual({ address: 'https://clinic.test/api/feeds/x.ics', issuedAt: '2026-11-27T10:00:00Z', failed: false });
  await feed.revoke();
  expect(feed.state.value).toEqual({ address: null, issuedAt: null, failed: false });
  vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError())));
  await feed.issue();
  expect(feed.state.value.failed).toBe(true);
});
