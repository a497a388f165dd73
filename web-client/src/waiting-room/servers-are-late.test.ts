import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerMessage } from '../signaling/messages';
import { room, settle, Stage } from './stage';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const cancelled: ServerMessage = { type: 'room-closed', room, reason: 'cancelled' };

/** As it is told while the event log is behind: nobody there knows that the consultation has begun. */
const acts: Record<string, (stage: Stage) => Promise<void>> = {
  cancelled: async stage => {
    await stage.toPatient(cancelled);
    await stage.toDoctor(cancelled);
  },
  'moved away': async stage => {
    await stage.toPatient({ type: 'room-closed', room, reason: 'moved' });
    await stage.toDoctor({ type: 'room-closed', room, reason: 'moved' });
  },
  'given back': async stage => {
    await stage.toDoctor({ type: 'left', room, seat: 'patient' });
    await stage.toPatient({ type: 'left', room, seat: 'doctor' });
    await stage.toPatient({ type: 'position', room, ahead: 1 });
  },
};

async function talksOn(stage: Stage): Promise<void> {
  await settle();
  expect(stage.patient.state.value).toMatchObject({ phase: 'talking', link: 'connected', queue: null });
  expect(stage.doctor.state.value.active).toBe(room);
  expect([stage.doctorLink.sending, stage.patientLink.sending]).not.toContain(null);
}

test.each(Object.keys(acts))('who talks and is %s talks on, and the doctor ends it as ever', async act => {
  const stage = await Stage.talking();
  await acts[act]!(stage);
  await talksOn(stage);
  await vi.advanceTimersByTimeAsync(60_000);
  await talksOn(stage);
  stage.doctor.end();
  await settle();
  expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: 'ended' });
  expect(stage.reports.at(-1)).toBe('ended');
  expect(stage.doctor.state.value).toMatchObject({ active: null, guests: [] });
});

test.each(Object.keys(acts))('who was asked in and is %s is still asked in', async act => {
  const stage = await Stage.waiting();
  stage.doctor.admit(room);
  await settle();
  await acts[act]!(stage);
  await vi.advanceTimersByTimeAsync(3_000);
  await talksOn(stage);
});

test('a moment without a connection changes nothing about it', async () => {
  const stage = await Stage.talking();
  stage.patientLink.enter('interrupted');
  stage.doctorLink.enter('interrupted');
  await stage.toPatient(cancelled);
  await stage.toDoctor(cancelled);
  stage.patientLink.enter('connected');
  stage.doctorLink.enter('connected');
  await talksOn(stage);
});

test('once the consultation does not stand any more, what was said counts', async () => {
  const stage = await Stage.talking();
  await acts.cancelled!(stage);
  stage.doctor.returnToWaitingRoom();
  await settle();
  expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: 'cancelled' });
});

test('where the connection cannot be mended the patient reads the place in the queue', async () => {
  const stage = await Stage.talking();
  await acts['given back']!(stage);
  stage.patientLink.enter('no-direct-path');
  await settle();
  expect(stage.patient.state.value).toMatchObject({ phase: 'waiting', link: 'none', queue: { ahead: 1 } });
});

test('a doctor who has claimed again has not been given back', async () => {
  const stage = await Stage.talking();
  await acts['given back']!(stage);
  await stage.toPatient({ type: 'arrived', presence: stage.doctorPresence });
  await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence() });
  await talksOn(stage);
  stage.doctor.returnToWaitingRoom();
  await settle();
  expect(stage.patient.state.value).toMatchObject({ phase: 'waiting', link: 'connected', queue: null });
});

test('the end that the doctor has reported is heard though its word was lost on the way', async () => {
  const stage = await Stage.talking();
  await stage.toPatient({ type: 'room-closed', room, reason: 'ended' });
  expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: 'ended' });
});

test('who only waits is told at once', async () => {
  const stage = await Stage.waiting();
  await acts.cancelled!(stage);
  expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: 'cancelled' });
  expect(stage.guest()).toBeUndefined();
});
