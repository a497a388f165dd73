import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { room, settle, Stage } from './stage';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function inQueue(ahead: number): Stage {
  const stage = new Stage();
  stage.doctor.receive({ type: 'joined', role: 'doctor', holding: true, present: [] });
  stage.doctor.ready();
  stage.patient.receive({ type: 'joined', role: 'patient', holding: true, present: [] });
  stage.patient.receive({ type: 'position', room, ahead });
  return stage;
}

test('who waits in an open hour reads how many are before, and no wait that nobody knows', async () => {
  const stage = inQueue(2);
  await settle();
  expect(stage.patient.state.value.queue).toEqual({ ahead: 2, wait: null });
  expect(stage.patient.state.value.link).toBe('none');
});

test('the wait is told as a range as soon as the hour has shown its pace', async () => {
  const stage = inQueue(2);
  stage.pace = { doctors: 2, consultationSeconds: 600 };
  stage.patient.receive({ type: 'position', room, ahead: 1 });
  await vi.advanceTimersByTimeAsync(70_000);
  expect(stage.patient.state.value.queue).toEqual({ ahead: 1, wait: { from: 5, to: 15 } });
});

test('an answer about an earlier place says nothing about the one of now', async () => {
  const stage = inQueue(4);
  stage.pace = { doctors: 1, consultationSeconds: 600 };
  stage.patient.receive({ type: 'position', room, ahead: 3 });
  stage.patient.receive({ type: 'arrived', presence: stage.doctorPresence });
  await settle();
  expect(stage.patient.state.value.queue).toBeNull();
});

test('from the claim on everything is as with an appointment', async () => {
  const stage = inQueue(0);
  expect(stage.guest()).toBeUndefined();
  stage.doctor.receive({ type: 'arrived', presence: stage.patientPresence() });
  stage.patient.receive({ type: 'arrived', presence: stage.doctorPresence });
  await settle();
  expect(stage.guest()!.view.name).toBe('Erika');
  expect(stage.patient.state.value).toMatchObject({ queue: null, link: 'connected' });
});

test('whoever is given back is connected with nobody and reads the place again', async () => {
  const stage = await Stage.waiting();
  stage.doctor.release(room);
  stage.patient.receive({ type: 'left', room, seat: 'doctor' });
  stage.patient.receive({ type: 'position', room, ahead: 0 });
  await settle();
  expect(stage.guest()).toBeUndefined();
  expect(stage.patient.state.value).toMatchObject({ phase: 'waiting', link: 'none', doctor: null, queue: { ahead: 0 } });
});

test('what the practice has said comes over the data channel where there is one, and by the server where not', async () => {
  const stage = await Stage.waiting();
  stage.doctor.notify(room, 'longer');
  await settle();
  expect(stage.patient.state.value.notice?.text).toBe('longer');
  stage.patient.receive({ type: 'notice', room, text: 'soon' });
  expect(stage.patient.state.value.notice?.text).toBe('soon');
  stage.doctor.admit(room);
  await settle();
  expect(stage.patient.state.value.notice).toBeNull();
});
