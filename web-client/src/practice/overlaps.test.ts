import { describe, expect, it } from 'vitest';
import { inTheWay, overlapping } from './overlaps';
import type { Appointment } from './practice-api';

const appointment = (id: string, start: string, end: string, part: Partial<Appointment> = {}): Appointment => ({
  id, room: id, doctor: { id: 'sommer', name: 'Sommer' }, openHour: null, urgent: false, startsAt: `2026-11-24T${start}:00Z`, endsAt: `2026-11-24T${end}:00Z`,
  opensAt: '', closesAt: '', state: 'planned', sequence: 0, reference: null, series: null, codeIssued: true, etag: '"0"', ...part,
});

describe('in a list', () => {
  it('both of two at the same time are meant, and those that only touch are not', () => {
    const found = overlapping([
      appointment('a', '09:00', '09:15'), appointment('b', '09:10', '09:25'), appointment('c', '09:25', '09:40'),
    ]);
    expect([...found].sort()).toEqual(['a', 'b']);
  });

  it('another doctor’s and a cancelled one are in nobody’s way', () => {
    expect(overlapping([
      appointment('a', '09:00', '09:15'),
      appointment('b', '09:00', '09:15', { doctor: { id: 'winter', name: 'Winter' } }),
      appointment('c', '09:00', '09:15', { state: 'cancelled' }),
      appointment('d', '09:00', '09:15', { state: 'ended' }),
    ])).toEqual(new Set());
  });
});

describe('while a time is typed', () => {
  const there = [appointment('a', '09:00', '09:15')];
  const at = (time: string, durationMinutes = 15): readonly string[] =>
    inTheWay({ day: '2026-11-24', time, durationMinutes }, 'sommer', there, null).map(({ id }) => id);

  it('it is told what is there already, in Berlin’s time', () => {
    expect(at('10:00')).toEqual(['a']);
    expect(at('09:00', 61)).toEqual(['a']);
    expect(at('09:00', 60)).toEqual([]);
    expect(at('10:15')).toEqual([]);
    expect(at('09:00')).toEqual([]);
  });

  it('the appointment that is being moved is not in its own way', () => {
    expect(inTheWay({ day: '2026-11-24', time: '10:05', durationMinutes: 15 }, 'sommer', there, 'a')).toEqual([]);
  });

  it('a field that is half empty is no time', () => {
    expect(inTheWay({ day: '2026-11-24', time: '', durationMinutes: 15 }, 'sommer', there, null)).toEqual([]);
    expect(inTheWay({ day: '2026-11-24', time: '10:00', durationMinutes: NaN }, 'sommer', there, null)).toEqual([]);
  });
});
