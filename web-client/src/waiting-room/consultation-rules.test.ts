import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { devices, room, settle, Stage } from './stage';

const seconds = async (count: number): Promise<void> => {
  vi.advanceTimersByTime(count * 1_000);
  await settle();
};

describe('consultation', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  describe('admission', () => {
    it('gives the name to the doctor over the connection, and to no server', async () => {
      const stage = await Stage.waiting();
      expect(stage.guest()!.view.name).toBe('Erika');
      expect(JSON.stringify([stage.sentByPatient, stage.sentByDoctor])).not.toContain('Erika');
    });

    it('shows the doctor at once and the patient three seconds later', async () => {
      const stage = await Stage.waiting();
      stage.doctor.admit(room);
      await settle();
      expect(stage.patient.state.value).toMatchObject({ phase: 'invited', countdown: 3, doctor: 'Dr. Sommer' });
      expect(stage.doctorLink.sending).not.toBeNull();
      await seconds(2);
      expect(stage.patientLink.sending).toBeNull();
      await seconds(1);
      expect(stage.patient.state.value).toMatchObject({ phase: 'talking', countdown: null });
      expect(stage.patientLink.sending).toBe(stage.patientMedia);
      expect(stage.guest()!.view.media).toMatchObject({ camera: true, microphone: true });
    });

    it('waits for as long as it takes after "Moment bitte"', async () => {
      const stage = await Stage.waiting();
      stage.doctor.admit(room);
      await settle();
      stage.patient.hesitate();
      await seconds(600);
      expect(stage.patientLink.sending).toBeNull();
      expect(stage.guest()!.view.hesitating).toBe(true);
      stage.patient.startNow();
      expect(stage.patientLink.sending).toBe(stage.patientMedia);
    });

    it('keeps "Moment bitte" when the doctor reloads', async () => {
      const stage = await Stage.waiting();
      stage.doctor.admit(room);
      await settle();
      stage.patient.hesitate();
      await stage.reloadDoctor();
      await seconds(60);
      expect(stage.patient.state.value.phase).toBe('invited');
      expect(stage.patientLink.sending).toBeNull();
      expect(stage.guest()!.view.hesitating).toBe(true);
    });

    it('counts once, however often it is announced', async () => {
      const stage = await Stage.waiting();
      stage.doctor.admit(room);
      await settle();
      stage.doctor.returnToWaitingRoom();
      stage.doctor.admit(room);
      await settle();
      stage.patient.hesitate();
      await seconds(60);
      expect(stage.patient.state.value.phase).toBe('invited');
    });

    it('says what the doctor has switched off before', async () => {
      const stage = await Stage.waiting();
      stage.doctor.useMedia(devices(true, false));
      stage.doctor.admit(room);
      await settle();
      expect(stage.patient.state.value.doctorMedia).toMatchObject({ camera: true, microphone: false });
    });

    it('does not reach a patient who has just left', async () => {
      const stage = await Stage.waiting();
      stage.doctor.admit(room);
      stage.patient.leave();
      await settle();
      expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: 'left' });
      await seconds(10);
      expect(stage.patientLink.sending).toBeNull();
    });

    it('is for one at a time', async () => {
      const stage = await Stage.talking();
      stage.doctor.receive({ type: 'arrived', presence: { ...stage.patientPresence('two', 'two'), room: 'other' } });
      stage.doctor.admit('other');
      expect(stage.doctor.state.value.active).toBe(room);
    });
  });

  describe('end', () => {
    it('sends nothing any more from either side back in the waiting room', async () => {
      const stage = await Stage.talking();
      stage.doctor.returnToWaitingRoom();
      await settle();
      expect(stage.patient.state.value.phase).toBe('waiting');
      expect([stage.doctorLink.sending, stage.patientLink.sending]).toEqual([null, null]);
      expect(stage.guest()!.view.media).toBeNull();
    });

    it('is told to the patient directly and reported until it is acknowledged', async () => {
      const stage = await Stage.talking();
      stage.doctor.end();
      await settle();
      expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: 'ended' });
      await seconds(31);
      expect(stage.reports.filter(event => event === 'ended')).toHaveLength(3);
      stage.sentByDoctor.forEach(message => message.type === 'report' && stage.doctor.receive({ type: 'reported', id: message.id }));
      await seconds(60);
      expect(stage.reports.filter(event => event === 'ended')).toHaveLength(3);
    });
  });

  it.each(['moved', 'cancelled'] as const)('who waits is told when the appointment is %s, and leaves both pages', async reason => {
    const stage = await Stage.waiting();
    stage.patient.receive({ type: 'room-closed', room, reason });
    await stage.toDoctor({ type: 'room-closed', room, reason });
    expect(stage.patient.state.value).toMatchObject({ phase: 'closed', closing: reason });
    expect(stage.doctor.state.value.guests).toEqual([]);
  });

  describe('resumption', () => {
    it('costs no second admission when the doctor reloads', async () => {
      const stage = await Stage.talking();
      await stage.reloadDoctor();
      expect(stage.doctor.state.value.active).toBe(room);
      expect(stage.patient.state.value.phase).toBe('talking');
      expect(stage.patientLink.sending).toBe(stage.patientMedia);
      expect(stage.doctorLink.sending).not.toBeNull();
    });

    it('costs none when the patient is away for longer than the seat is kept', async () => {
      const stage = await Stage.talking();
      [stage.patientSocketOpen, stage.patientHearsSignals] = [false, false];
      await stage.toDoctor({ type: 'away', room, seat: 'patient' });
      stage.doctorLink.enter('interrupted');
      stage.patientLink.enter('interrupted');
      await seconds(120);
      stage.doctorLink.enter('no-direct-path');
      await stage.toDoctor({ type: 'left', room, seat: 'patient' });
      expect(stage.guest()).toBeUndefined();
      await seconds(600);
      [stage.patientSocketOpen, stage.patientHearsSignals] = [true, true];
      await stage.toPatient({ type: 'joined', role: 'patient', holding: true, present: [stage.doctorPresence] });
      await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence() });
      expect(stage.doctor.state.value).toMatchObject({ active: room, readmission: null });
      expect(stage.patient.state.value.phase).toBe('talking');
      expect(stage.patientLink.sending).toBe(stage.patientMedia);
      expect(stage.doctorLink.sending).not.toBeNull();
    });

    it('costs one when another device of the patient takes the seat', async () => {
      const stage = await Stage.talking();
      await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence('other', 'other page') });
      expect(stage.doctor.state.value).toMatchObject({ active: null, readmission: room });
      expect(stage.doctorLink.sending).toBeNull();
      expect(stage.patient.state.value.phase).toBe('waiting');
    });

    it('takes a patient who believes to be in a consultation back when nobody here has admitted them', async () => {
      const stage = await Stage.talking();
      stage.storage.clear();
      await stage.reloadDoctor();
      expect(stage.patient.state.value.phase).toBe('waiting');
      expect([stage.doctorLink.sending, stage.patientLink.sending]).toEqual([null, null]);
    });

    it('admits nobody from a tab that had lost the seat and got it back', async () => {
      const stage = await Stage.talking();
      await stage.toDoctor({ type: 'seat-lost' });
      await stage.toDoctor({ type: 'joined', role: 'doctor', holding: true, present: [stage.patientPresence()] });
      expect(stage.doctor.state.value.active).toBeNull();
      expect(stage.doctorLink.sending).toBeNull();
    });

    it('claims the seat back for the tab in which the consultation runs', async () => {
      const stage = await Stage.talking();
      await stage.toDoctor({ type: 'joined', role: 'doctor', holding: false, present: [stage.patientPresence()] });
      expect(stage.sentByDoctor).toContainEqual({ type: 'take-seat' });
      expect(stage.doctor.state.value.active).toBe(room);
    });
  });

  describe('second device', () => {
    it('stops the countdown and the socket of the older one', async () => {
      const stage = await Stage.waiting();
      stage.doctor.admit(room);
      await settle();
      await stage.toPatient({ type: 'seat-lost' });
      await seconds(10);
      expect(stage.patient.state.value).toMatchObject({ phase: 'superseded', countdown: null });
      expect(stage.suspended).toBe(true);
    });

    it('is told to an older one that was asleep meanwhile', async () => {
      const stage = await Stage.waiting();
      await stage.toPatient({ type: 'joined', role: 'patient', holding: false, present: [stage.doctorPresence] });
      expect(stage.patient.state.value.phase).toBe('superseded');
    });

    it('makes way for the older one that takes its seat back', async () => {
      const stage = await Stage.waiting();
      await stage.toPatient({ type: 'seat-lost' });
      stage.patient.takeSeatBack();
      expect(stage.suspended).toBe(false);
      await stage.toPatient({ type: 'joined', role: 'patient', holding: false, present: [stage.doctorPresence] });
      expect(stage.sentByPatient.at(-1)).toEqual({ type: 'take-seat' });
      await stage.toPatient({ type: 'joined', role: 'patient', holding: true, present: [stage.doctorPresence] });
      expect(stage.patient.state.value.phase).toBe('waiting');
    });
  });

  describe('connection', () => {
    it('is built anew when the patient was away while it was being built', async () => {
      const stage = new Stage();
      stage.patientHearsSignals = false;
      stage.doctor.receive({ type: 'joined', role: 'doctor', holding: true, present: [stage.patientPresence()] });
      await settle();
      expect(stage.guest()!.view.link).toBe('connecting');
      stage.patientHearsSignals = true;
      await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence() });
      expect(stage.guest()!.view).toMatchObject({ link: 'connected', name: 'Erika' });
    });

    it('is asked for by a patient who has heard nothing although the doctor is there', async () => {
      const stage = new Stage();
      stage.patientHearsSignals = false;
      stage.doctor.receive({ type: 'joined', role: 'doctor', holding: true, present: [stage.patientPresence()] });
      stage.patient.receive({ type: 'joined', role: 'patient', holding: true, present: [stage.doctorPresence] });
      await settle();
      stage.patientHearsSignals = true;
      await seconds(10);
      expect(stage.patient.state.value.link).toBe('connected');
    });

    it('that fails is no fault of the network once the doctor is gone', async () => {
      const stage = await Stage.waiting();
      stage.patientHearsSignals = false;
      stage.patientLink.enter('no-direct-path');
      await stage.toPatient({ type: 'left', room, seat: 'doctor' });
      expect(stage.patient.state.value.link).toBe('none');
    });

    it('may fail for long while the patient is away: the consultation is not forgotten', async () => {
      const stage = await Stage.talking();
      await stage.toDoctor({ type: 'away', room, seat: 'patient' });
      stage.doctorLink.enter('no-direct-path');
      expect(stage.guest()).toBeDefined();
      await stage.toDoctor({ type: 'left', room, seat: 'patient' });
      expect(stage.guest()).toBeUndefined();
      expect(stage.doctor.state.value.active).toBe(room);
    });

    it('starts from nothing for another page on the seat: the name of the former one is gone', async () => {
      const stage = await Stage.waiting();
      stage.patientHearsSignals = false;
      await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence('other', 'other page') });
      expect(stage.guest()!.view).toMatchObject({ name: null, link: 'connecting' });
      stage.doctor.admit(room);
      expect(stage.doctor.state.value.active).toBeNull();
    });
  });
});
