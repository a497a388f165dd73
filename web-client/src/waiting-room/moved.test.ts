import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { room, settle, Stage } from './stage';

const planned = '2026-11-24T08:30:00Z';
const later = '2026-11-24T08:40:00Z';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function waitingSince(startsAt: string): Promise<Stage> {
  const stage = await Stage.waiting();
  stage.patient.begins(startsAt);
  return stage;
}

test('whoever waits while the appointment is moved by minutes reads the new time and keeps connection and name', async () => {
  const stage = await waitingSince(planned);
  expect(stage.patient.state.value.newTime).toBeNull();
  await stage.toPatient({ type: 'room-moved', room, startsAt: later });
  await stage.toDoctor({ type: 'room-moved', room, startsAt: later });
  expect(stage.patient.state.value).toMatchObject({ phase: 'waiting', link: 'connected', newTime: new Date(later) });
  expect(stage.guest()!.view).toMatchObject({ name: 'Erika', link: 'connected' });
  expect(stage.connectionsBuilt).toBe(1);
});

test('whose socket was away meanwhile reads it with the next ticket', async () => {
  const stage = await waitingSince(planned);
  stage.patient.begins(planned);
  expect(stage.patient.state.value.newTime).toBeNull();
  stage.patient.begins(later);
  expect(stage.patient.state.value.newTime).toEqual(new Date(later));
});

test('whoever is asked in has it behind them', async () => {
  const stage = await waitingSince(planned);
  await stage.toPatient({ type: 'room-moved', room, startsAt: later });
  stage.doctor.admit(room);
  await settle();
  expect(stage.patient.state.value).toMatchObject({ phase: 'invited', newTime: null });
});

test('moved to a time at which the waiting room is closed, it ends here', async () => {
  const stage = await waitingSince(planned);
  await stage.toPatient({ type: 'room-closed', room, reason: 'moved' });
  expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: 'moved' });
});
