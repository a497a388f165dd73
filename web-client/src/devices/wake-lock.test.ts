import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { settle } from '../waiting-room/stage';
import { awakeWhile, keepAwake } from './wake-lock';

class Page extends EventTarget {
  visibilityState = 'visible';

  /** The browser takes every lock away with it. */
  show(visible: boolean): Promise<void> {
    this.visibilityState = visible ? 'visible' : 'hidden';
    if (!visible) {
      held = 0;
    }
    this.dispatchEvent(new Event('visibilitychange'));
    return settle();
  }
}

let page: Page;
let held: number;
let answer: () => Promise<void>;
let lifetime: Lifetime;

beforeEach(() => {
  [page, held, lifetime] = [new Page(), 0, new Lifetime()];
  answer = () => Promise.resolve();
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {
    wakeLock: {
      request: async () => {
        await answer();
        held++;
        return { release: async () => void held-- };
      },
    },
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe('the screen', () => {
  it('stays on, and may go out at the end', async () => {
    keepAwake(lifetime);
    await settle();
    expect(held).toBe(1);
    lifetime.end();
    await settle();
    expect(held).toBe(0);
  });

  it('is asked for again by who comes back to the page', async () => {
    keepAwake(lifetime);
    await settle();
    await page.show(false);
    expect(held).toBe(0);
    await page.show(true);
    expect(held).toBe(1);
    lifetime.end();
    await page.show(true);
    expect(held).toBe(0);
  });

  it('may go out when the end comes before the browser has answered', async () => {
    let allow!: () => void;
    answer = () => new Promise(resolve => (allow = resolve));
    keepAwake(lifetime);
    lifetime.end();
    allow();
    await settle();
    expect(held).toBe(0);
  });

  it('goes out as ever where the browser refuses, and nothing breaks', async () => {
    answer = () => Promise.reject(new DOMException('the battery is low', 'NotAllowedError'));
    keepAwake(lifetime);
    await settle();
    lifetime.end();
    expect(held).toBe(0);
  });

  it('stays on for the doctor as long as somebody is in, and no longer', async () => {
    const state = new Observable<{ active: string | null }>({ active: null });
    awakeWhile(state, ({ active }) => active !== null, lifetime);
    await settle();
    expect(held).toBe(0);
    state.update({ active: 'room' });
    await settle();
    expect(held).toBe(1);
    state.update({ active: null });
    await settle();
    expect(held).toBe(0);
  });
});
