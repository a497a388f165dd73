import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { devices, room, settle, Stage } from './stage';

const pictures = (stage: Stage): boolean[] => [stage.doctorLink.sendingPicture, stage.patientLink.sendingPicture];

describe('sound only', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('wanted by the patient, stops the picture of both and is told to the doctor', async () => {
    const stage = await Stage.talking();
    expect(pictures(stage)).toEqual([true, true]);
    stage.patient.wantSoundOnly(true);
    await settle();
    expect(pictures(stage)).toEqual([false, false]);
    expect(stage.doctor.state.value.soundOnly).toEqual({ own: false, other: true });
    expect(stage.guest()!.view.media).toMatchObject({ camera: false, microphone: true });
    expect(stage.doctorLink.sending).not.toBeNull();
  });

  it('wanted by the doctor, stops the picture of both and is told to the patient', async () => {
    const stage = await Stage.talking();
    stage.doctor.wantSoundOnly(true);
    await settle();
    expect(pictures(stage)).toEqual([false, false]);
    expect(stage.patient.state.value).toMatchObject({
      soundOnly: { own: false, other: true }, doctorMedia: { camera: false, microphone: true },
    });
  });

  it('ends when who wanted it takes it back', async () => {
    const stage = await Stage.talking();
    stage.patient.wantSoundOnly(true);
    await settle();
    stage.patient.wantSoundOnly(false);
    await settle();
    expect(pictures(stage)).toEqual([true, true]);
    expect(stage.guest()!.view.media).toMatchObject({ camera: true });
  });

  it('goes on as long as one of both wants it', async () => {
    const stage = await Stage.talking();
    stage.patient.wantSoundOnly(true);
    stage.doctor.wantSoundOnly(true);
    await settle();
    stage.patient.wantSoundOnly(false);
    await settle();
    expect(pictures(stage)).toEqual([false, false]);
    stage.doctor.wantSoundOnly(false);
    await settle();
    expect(pictures(stage)).toEqual([true, true]);
  });

  it('outlasts a connection that was built anew', async () => {
    const stage = await Stage.talking();
    stage.patient.wantSoundOnly(true);
    await settle();
    stage.doctorLink.mendable = false;
    stage.doctorLink.enter('interrupted');
    await settle();
    expect(stage.connectionsBuilt).toBe(2);
    expect(pictures(stage)).toEqual([false, false]);
    stage.patient.wantSoundOnly(false);
    await settle();
    expect(pictures(stage)).toEqual([true, true]);
  });

  it('is kept through a reload of the doctor by the patient who wants it', async () => {
    const stage = await Stage.talking();
    stage.patient.wantSoundOnly(true);
    await settle();
    await stage.reloadDoctor();
    expect(pictures(stage)).toEqual([false, false]);
  });

  it('of one consultation is not that of the next', async () => {
    const stage = await Stage.talking();
    stage.doctor.wantSoundOnly(true);
    await settle();
    stage.doctor.returnToWaitingRoom();
    await settle();
    stage.doctor.admit(room);
    await settle();
    stage.patient.startNow();
    await settle();
    expect(pictures(stage)).toEqual([true, true]);
  });

  it('of the doctor makes nobody send who is only invited', async () => {
    const stage = await Stage.waiting();
    stage.doctor.admit(room);
    stage.doctor.wantSoundOnly(true);
    await settle();
    expect(stage.patientLink.sending).toBeNull();
  });

  it('has nothing to do with a camera that was switched off', async () => {
    const stage = await Stage.talking();
    stage.doctor.useMedia(devices(false));
    await settle();
    expect(stage.patient.state.value).toMatchObject({
      doctorMedia: { camera: false, soundOnly: false }, soundOnly: { own: false, other: false },
    });
    expect(stage.patientLink.sendingPicture).toBe(true);
  });
});
