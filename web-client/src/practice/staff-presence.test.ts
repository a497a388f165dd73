import { describe, expect, it } from 'vitest';
import type { Presence } from '../signaling/messages';
import { presentAfter } from './staff-presence';

const patient = (room: string): Presence =>
  ({ room, seat: 'patient', since: '2026-11-27T08:00:00Z', away: false, page: null, instance: null });
const doctor: Presence = { ...patient('one'), seat: 'doctor', since: null };

describe('staff', () => {
  it('see who waits already when they open the page, and not the doctors', () => {
    expect(presentAfter({ type: 'joined', role: 'staff', holding: false, present: [patient('one'), doctor] }, []))
      .toEqual([patient('one')]);
  });

  it('see one entry of a patient who comes back', () => {
    const back = { ...patient('one'), since: '2026-11-27T08:05:00Z' };
    expect(presentAfter({ type: 'arrived', presence: back }, [patient('one'), patient('two')])).toEqual([patient('two'), back]);
  });

  it('take no notice of a doctor who arrives', () => {
    expect(presentAfter({ type: 'arrived', presence: doctor }, [patient('two')])).toEqual([patient('two')]);
  });

  it('see who leaves, and whose appointment is over, go', () => {
    const both = [patient('one'), patient('two')];
    expect(presentAfter({ type: 'left', room: 'one', seat: 'patient' }, both)).toEqual([patient('two')]);
    expect(presentAfter({ type: 'room-closed', room: 'two', reason: 'ended' }, both)).toEqual([patient('one')]);
  });
});
