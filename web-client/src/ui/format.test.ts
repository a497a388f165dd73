import { describe, expect, it } from 'vitest';
import { berlinDay, clock, minutesSince } from './format';

describe('times', () => {
  it('are those of the practice, in summer and in winter', () => {
    expect(clock(new Date('2026-07-01T08:00:00Z'))).toBe('10:00 Uhr');
    expect(clock(new Date('2026-12-01T08:00:00Z'))).toBe('09:00 Uhr');
  });

  it('begin a new day at midnight in Berlin', () => {
    expect(berlinDay(new Date('2026-11-23T22:59:59Z'))).toBe('2026-11-23');
    expect(berlinDay(new Date('2026-11-23T23:00:00Z'))).toBe('2026-11-24');
  });

  it('are never negative where clocks differ', () => {
    const now = new Date('2026-11-24T08:00:00Z');
    expect(minutesSince(new Date('2026-11-24T08:00:05Z'), now)).toBe(0);
    expect(minutesSince(new Date('2026-11-24T07:55:30Z'), now)).toBe(4);
  });
});
