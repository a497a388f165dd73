import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Machine } from '../devices/machine';
import type { Invitation } from '../dial-in/dial-in-api';
import { patient as text } from '../texts/patient';
import { content } from '../ui/content';
import { Memory, room, settle, Stage } from '../waiting-room/stage';
import { status } from './call-status';
import { callView } from './call-view';
import { PatientJourney } from './patient-journey';

const number = '0391 123456';

function page(stage: Stage): string {
  const journey = new PatientJourney();
  journey.state.update({
    call: stage.patient,
    invitation: {
      practice: { name: 'Praxis Sommer', telephone: number }, doctor: 'Dr. Sommer', startsAt: '2026-11-27T10:00:00Z',
      endsAt: '2026-11-27T10:15:00Z', opensAt: '2026-11-27T09:45:00Z', closesAt: '2026-11-27T11:00:00Z',
    } as Invitation,
  });
  return content(callView(journey, stage.patient));
}

const said = (stage: Stage): string => status(stage.patient.state.value);

beforeEach(() => {
  vi.useFakeTimers();
  new Machine().stub();
  vi.stubGlobal('sessionStorage', new Memory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('who is in a consultation', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.talking();
    stage.patient.online(true);
  });

  it('reads with whom, and no telephone number beside it', () => {
    expect(said(stage)).toContain('Dr. Sommer');
    expect(page(stage)).not.toContain(number);
  });

  it('is told what to do with four pictures, and what when they are others', () => {
    expect(page(stage)).toContain(text.talking.compare);
    expect(page(stage)).toContain(text.talking.differ);
  });

  it('has the telephone number as soon as the connection is interrupted', async () => {
    stage.patientLink.enter('interrupted');
    await settle();
    expect(said(stage)).toBe(text.waiting.interrupted);
    expect(page(stage)).toContain(number);
  });

  it.each(['away', 'left'] as const)('is told that the practice is out of reach when its page is gone: %s', async type => {
    stage.patientHearsSignals = false;
    stage.patientLink.enter('interrupted');
    await stage.toPatient({ type, room, seat: 'doctor' });
    expect(said(stage)).toBe(text.talking.doctorGone);
    expect(page(stage)).toContain(number);
    expect(page(stage)).not.toContain(text.noDirectPath.text);
  });

  it('is told so before the camera is on, too', async () => {
    await stage.toPatient({ type: 'joined', role: 'patient', holding: true, present: [stage.doctorPresence] });
    stage.patient.state.update({ phase: 'invited' });
    stage.patientLink.enter('interrupted');
    await stage.toPatient({ type: 'away', room, seat: 'doctor' });
    expect(said(stage)).toBe(text.talking.doctorGone);
  });

  it('does not read that the own network is to blame when the power fails at the practice', async () => {
    stage.patientLink.enter('no-direct-path');
    await settle();
    expect(page(stage)).toContain(text.lost.heading);
    expect(page(stage)).toContain(number);
    expect(page(stage)).not.toContain(text.noDirectPath.text);
  });

  it('does not hear of a practice that is out of reach from a page that is out of reach itself', async () => {
    await stage.toPatient({ type: 'away', room, seat: 'doctor' });
    stage.patientLink.enter('interrupted');
    stage.patient.online(false);
    expect(said(stage)).toBe(text.waiting.interrupted);
  });

  it('has the telephone number where the conversation has gone on on another device', async () => {
    await stage.toPatient({ type: 'seat-lost' });
    expect(page(stage)).toContain(text.superseded.heading);
    expect(page(stage)).toContain(number);
  });
});

describe('who waits', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
    stage.doctor.receive({ type: 'joined', role: 'doctor', holding: true, present: [] });
    stage.patientHearsSignals = false;
    stage.patient.online(true);
    stage.patient.receive({ type: 'joined', role: 'patient', holding: true, present: [stage.doctorPresence] });
  });

  it('reads that it is the network where there never was a way', async () => {
    stage.patient.state.update({ link: 'no-direct-path' });
    expect(page(stage)).toContain(text.noDirectPath.text);
    expect(page(stage)).not.toContain(text.lost.heading);
  });

  it('hears after a while that the practice is still getting ready, as when its camera is refused', async () => {
    await vi.advanceTimersByTimeAsync(19_000);
    expect(said(stage)).toContain(text.waiting.connecting);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(said(stage)).toContain(text.waiting.gettingReady);
    stage.patientHearsSignals = true;
    await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence() });
    expect(said(stage)).toContain('sieht, dass Sie da sind');
  });
});
