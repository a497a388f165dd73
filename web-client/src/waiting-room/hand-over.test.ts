import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DoctorWaitingRoom } from './doctor-waiting-room';
import { room, settle, Stage } from './stage';

const winter = { id: '7d2a9f0e-2f3b-4c55-8a77-1f2d3c4b5a61', name: 'Dr. Winter' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function offered(stage: Stage): Promise<DoctorWaitingRoom> {
  const colleague = stage.openColleaguesPage();
  stage.offered = winter;
  stage.guest()!.offerColleague();
  await settle();
  return colleague;
}

/** As the servers do after the patient's yes. */
async function moved(stage: Stage, colleague: DoctorWaitingRoom): Promise<void> {
  stage.doctor.receive({ type: 'left', room, seat: 'patient' });
  stage.patient.receive({ type: 'arrived', presence: stage.doctorPresence });
  colleague.receive({ type: 'arrived', presence: stage.patientPresence() });
  await settle();
}

test('the patient is asked, and the colleague hears nothing before the yes', async () => {
  const stage = await Stage.talking();
  const colleague = await offered(stage);
  expect(stage.patient.state.value).toMatchObject({ offered: winter, phase: 'talking' });
  expect(stage.guest()!.view.offer).toBe('asked');
  expect(colleague.state.value.guests).toEqual([]);
});

test('the first connection goes on until the second one stands, and nobody is told an end', async () => {
  const stage = await Stage.talking();
  const colleague = await offered(stage);
  stage.patient.answerOffer(true);
  await settle();
  expect(stage.patient.state.value).toMatchObject({ offered: null, handingOver: true, phase: 'talking', link: 'connected' });
  expect(stage.doctor.state.value.active).toBe(room);
  await moved(stage, colleague);
  expect(stage.patient.state.value).toMatchObject({ handingOver: false, phase: 'waiting', link: 'connected', doctor: 'Dr. Winter' });
  expect(colleague.guest(room)!.view.name).toBe('Erika');
  expect(stage.doctor.state.value).toMatchObject({ active: null, guests: [] });
  expect(stage.reports).toEqual(['started']);
});

test('the colleague admits as with everybody else', async () => {
  const stage = await Stage.waiting();
  const colleague = await offered(stage);
  stage.patient.answerOffer(true);
  await settle();
  await moved(stage, colleague);
  await vi.advanceTimersByTimeAsync(1_000);
  colleague.admit(room);
  await settle();
  stage.patient.startNow();
  await settle();
  expect(stage.patient.state.value).toMatchObject({ phase: 'talking', link: 'connected' });
  expect(colleague.guest(room)!.view.media).not.toBeNull();
});

test('with a no everything stays, and the doctor reads it', async () => {
  const stage = await Stage.talking();
  const answers: boolean[] = [];
  stage.answerOffer = async (_, agreed) => void answers.push(agreed);
  await offered(stage);
  stage.patient.answerOffer(false);
  await settle();
  expect(answers).toEqual([false]);
  expect(stage.guest()!.view.offer).toBe('declined');
  expect(stage.patient.state.value).toMatchObject({ offered: null, handingOver: false, phase: 'talking', link: 'connected' });
});

test('a doctor\'s page that only says so offers nothing', async () => {
  const stage = await Stage.talking();
  stage.guest()!.offerColleague();
  await settle();
  expect(stage.patient.state.value.offered).toBeNull();
});

test('an answer that the server does not take can be given again', async () => {
  const stage = await Stage.talking();
  stage.answerOffer = () => Promise.reject(new Error('unreachable'));
  await offered(stage);
  stage.patient.answerOffer(true);
  await settle();
  expect(stage.patient.state.value).toMatchObject({ offered: winter, handingOver: false, phase: 'talking', link: 'connected' });
});

test('a question that does not stand any more is not asked again', async () => {
  const stage = await Stage.talking();
  stage.answerOffer = () => {
    stage.offered = null;
    return Promise.reject(new Error('offer-gone'));
  };
  await offered(stage);
  stage.patient.answerOffer(true);
  await settle();
  expect(stage.patient.state.value).toMatchObject({ offered: null, handingOver: false, phase: 'talking', link: 'connected' });
});
