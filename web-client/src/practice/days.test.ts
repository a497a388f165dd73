import { expect, it } from 'vitest';
import { plusDays, weekOf } from './days';

it('goes over months, years and both clock changes one day at a time', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
  for (const night of ['2026-03-29', '2026-10-25']) {
    expect(plusDays(plusDays(night, -1), 1)).toBe(night);
    expect(plusDays(plusDays(night, 1), -1)).toBe(night);
  }
});

it('has weeks from Monday to Sunday', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
  for (const day of week) {
    expect(weekOf(day)).toEqual(week);
  }
  expect(weekOf('2026-10-25')[0]).toBe('2026-10-19');
});
