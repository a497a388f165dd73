import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Machine } from '../devices/machine';
import { Memory, settle } from '../waiting-room/stage';
import { PatientJourney } from './patient-journey';

const code = '1234567894';

const invitation = {
  practice: { name: 'Praxis Sommer', telephone: null }, doctor: 'Dr. Sommer', startsAt: '2026-11-27T10:00:00Z',
  endsAt: '2026-11-27T10:15:00Z', opensAt: '2026-11-27T09:45:00Z', closesAt: '2026-11-27T11:00:00Z',
};

describe('the way to the waiting room', () => {
  let machine: Machine;
  let journey: PatientJourney;

  beforeEach(() => {
    vi.stubGlobal('sessionStorage', new Memory());
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(invitation)));
    machine = new Machine();
    machine.stub();
    journey = new PatientJourney();
  });
  afterEach(() => void vi.unstubAllGlobals());

  const toTheDevices = async (): Promise<void> => {
    await journey.dialIn(code);
    journey.agree();
    await journey.allowDevices();
  };

  it('leads on to the name when camera and microphone are there', async () => {
    await toTheDevices();
    expect(journey.state.value.step).toBe('name');
  });

  it.each(['NotReadableError', 'NotFoundError'])('stays with the devices when there is no camera, and leads on with sound alone: %s', async name => {
    machine.refusals.video = name;
    await toTheDevices();
    await settle();
    expect(journey.state.value.step).toBe('devices');
    await journey.media.goOnWithSound();
    await settle();
    expect(journey.state.value.step).toBe('name');
    expect(machine.live('audio')).toBe(1);
  });

  it('leads on by itself when the program that had the camera lets it go and it is tried again', async () => {
    machine.refusals.video = 'NotReadableError';
    await toTheDevices();
    delete machine.refusals.video;
    await journey.media.retry();
    await settle();
    expect(journey.state.value.step).toBe('name');
    expect(journey.media.state.value.camera).toBe(true);
  });
});
