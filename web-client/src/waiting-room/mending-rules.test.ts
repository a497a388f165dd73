import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle, Stage } from './stage';

const seconds = async (count: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(count * 1_000);
  await settle();
};

describe('an interrupted connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is mended at once by another path, and the consultation goes on over the same connection', async () => {
    const stage = await Stage.talking();
    stage.doctorLink.enter('interrupted');
    await seconds(0);
    expect(stage.doctorLink.restarts).toBe(1);
    stage.doctorLink.enter('connected');
    await seconds(60);
    expect([stage.doctorLink.restarts, stage.connectionsBuilt]).toEqual([1, 1]);
  });

  it('is built anew when another path does not help', async () => {
    const stage = await Stage.talking();
    stage.doctorLink.enter('interrupted');
    await seconds(5);
    expect(stage.connectionsBuilt).toBe(2);
    expect(stage.guest()!.view.link).toBe('connected');
    expect(stage.patient.state.value.phase).toBe('talking');
  });

  it('is built anew at once when its channel is gone', async () => {
    const stage = await Stage.talking();
    stage.doctorLink.mendable = false;
    stage.doctorLink.enter('interrupted');
    await seconds(0);
    expect(stage.connectionsBuilt).toBe(2);
    expect(stage.doctor.state.value.active).toBe(stage.guest()!.view.room);
    expect(stage.patientLink.sending).toBe(stage.patientMedia);
  });

  it('is not given up while the other side does not answer: it may be away', async () => {
    const stage = await Stage.talking();
    stage.doctorLink.unanswered = true;
    stage.doctorLink.enter('interrupted');
    await seconds(13);
    expect(stage.connectionsBuilt).toBe(1);
  });

  it('waits for a socket that the server hears, and is mended when there is one again', async () => {
    const stage = await Stage.talking();
    stage.doctorSocketAlive = false;
    stage.doctorLink.enter('interrupted');
    await seconds(5);
    expect(stage.doctorLink.restarts).toBe(0);
    await stage.toDoctor({ type: 'joined', role: 'doctor', holding: true, present: [stage.patientPresence()] });
    expect([stage.doctorLink.restarts, stage.connectionsBuilt]).toEqual([1, 1]);
  });

  it('is mended without any server when none comes back', async () => {
    const stage = await Stage.talking();
    stage.doctorSocketAlive = false;
    stage.doctorLink.enter('interrupted');
    await seconds(7);
    expect(stage.doctorLink.restarts).toBe(1);
  });

  it('is built anew by a page whose offer went over a socket that is gone since', async () => {
    const stage = await Stage.talking();
    stage.doctorLink.enter('interrupted');
    await seconds(0);
    stage.doctorLink.unanswered = true;
    await stage.toDoctor({ type: 'joined', role: 'doctor', holding: true, present: [stage.patientPresence()] });
    expect(stage.connectionsBuilt).toBe(2);
  });

  it('is offered once more to a patient who is back over another network', async () => {
    const stage = await Stage.talking();
    stage.doctorLink.enter('interrupted');
    await seconds(0);
    stage.doctorLink.unanswered = true;
    await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence() });
    expect([stage.doctorLink.restarts, stage.connectionsBuilt]).toEqual([2, 1]);
  });

  it('is mended by the patient whose socket is a new one, also when the doctor has noticed nothing', async () => {
    const stage = await Stage.talking();
    stage.patientSocketOpen = false;
    stage.patientLink.enter('interrupted');
    await seconds(2);
    expect(stage.patientLink.restarts).toBe(0);
    stage.patientSocketOpen = true;
    await stage.toPatient({ type: 'joined', role: 'patient', holding: true, present: [stage.doctorPresence] });
    expect(stage.patientLink.restarts).toBe(1);
  });

  it('is left to the doctor for a moment where both notice', async () => {
    const stage = await Stage.talking();
    stage.patientLink.enter('interrupted');
    await seconds(1);
    expect(stage.patientLink.restarts).toBe(0);
    await seconds(1);
    expect(stage.patientLink.restarts).toBe(1);
  });

  it('is not mended twice: the patient sees that the doctor has begun', async () => {
    const stage = await Stage.talking();
    stage.patientLink.enter('interrupted');
    stage.patientLink.rounds++;
    await seconds(3);
    expect(stage.patientLink.restarts).toBe(0);
  });

  it('is built anew for a patient whose wish for another path nobody understands', async () => {
    const stage = await Stage.talking();
    stage.patientLink.unanswered = true;
    stage.patientLink.enter('interrupted');
    await seconds(7);
    expect(stage.connectionsBuilt).toBe(2);
    expect(stage.patient.state.value).toMatchObject({ link: 'connected', phase: 'talking' });
  });

  it('waits with a wish that no server hears', async () => {
    const stage = await Stage.talking();
    stage.patientLink.unanswered = true;
    stage.patientLink.enter('interrupted');
    await seconds(2);
    stage.patientSocketOpen = false;
    await seconds(10);
    expect(stage.connectionsBuilt).toBe(1);
  });

  it('is built anew for a patient whom no other path helps, although the doctor notices nothing', async () => {
    const stage = await Stage.talking();
    stage.patientLink.enter('interrupted');
    await seconds(6);
    expect(stage.sentByPatient).toContainEqual({ type: 'retry', room: stage.guest()!.view.room });
    expect(stage.connectionsBuilt).toBe(2);
    expect(stage.patient.state.value).toMatchObject({ link: 'connected', phase: 'talking' });
  });
});
