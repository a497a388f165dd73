import { describe, expect, it } from 'vitest';
import { expectedWait } from './expected-wait';

describe('the wait in the queue of an open hour', () => {
  it('is not claimed while nothing is known', () => {
    expect(expectedWait(2, { doctors: 2, consultationSeconds: null })).toBeNull();
    expect(expectedWait(2, { doctors: 0, consultationSeconds: 600 })).toBeNull();
  });

  it('is a range in steps of five minutes', () => {
    expect(expectedWait(0, { doctors: 1, consultationSeconds: 600 })).toEqual({ from: 0, to: 15 });
    expect(expectedWait(3, { doctors: 2, consultationSeconds: 600 })).toEqual({ from: 15, to: 30 });
    expect(expectedWait(0, { doctors: 5, consultationSeconds: 10 })).toEqual({ from: 0, to: 5 });
  });

  it('grows with who is before, shrinks with more doctors, and always has room for what would be usual', () => {
    for (let ahead = 0; ahead < 20; ahead++) {
      for (let doctors = 1; doctors < 6; doctors++) {
        for (let seconds = 30; seconds < 4_000; seconds += 170) {
          const wait = expectedWait(ahead, { doctors, consultationSeconds: seconds })!;
          const more = expectedWait(ahead + 1, { doctors, consultationSeconds: seconds })!;
          const quicker = expectedWait(ahead, { doctors: doctors + 1, consultationSeconds: seconds })!;
          const usual = (ahead * seconds) / 60 / doctors;
          expect(wait.from).toBeLessThanOrEqual(usual);
          expect(wait.to).toBeGreaterThan(usual);
          expect(more.from).toBeGreaterThanOrEqual(wait.from);
          expect(more.to).toBeGreaterThanOrEqual(wait.to);
          expect(quicker.to).toBeLessThanOrEqual(wait.to);
        }
      }
    }
  });
});
