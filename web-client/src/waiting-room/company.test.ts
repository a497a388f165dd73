import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { room, settle, Stage } from './stage';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the doctor reads whether somebody is with the patient, and when that changes', async () => {
  const stage = await Stage.talking();
  expect(stage.guest()!.view.accompanied).toBe(false);
  stage.patientAccompanied = true;
  stage.patient.tellCompany();
  await settle();
  expect(stage.guest()!.view.accompanied).toBe(true);
});

test('the patient reads nothing about the doctor before the doctor has said it', async () => {
  const stage = await Stage.talking();
  expect(stage.patient.state.value.doctorAccompanied).toBeNull();
  stage.doctorAccompanied = false;
  stage.doctor.tellCompany();
  await settle();
  expect(stage.patient.state.value.doctorAccompanied).toBe(false);
});

test('nobody in the waiting room is told who is with the doctor', async () => {
  const stage = await Stage.waiting();
  stage.doctorAccompanied = true;
  stage.doctor.tellCompany();
  await settle();
  expect(stage.patient.state.value.doctorAccompanied).toBeNull();
  stage.doctor.admit(room);
  await settle();
  expect(stage.patient.state.value.doctorAccompanied).toBe(true);
});

test('a reload of the doctor says both again', async () => {
  const stage = await Stage.talking();
  stage.patientAccompanied = true;
  stage.doctorAccompanied = true;
  await stage.reloadDoctor();
  expect(stage.guest()!.view.accompanied).toBe(true);
  expect(stage.patient.state.value.doctorAccompanied).toBe(true);
});

test('no server hears of it', async () => {
  const stage = await Stage.talking();
  expect(JSON.stringify([stage.sentByPatient, stage.sentByDoctor])).not.toContain('accompanied');
});
