import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { room, settle, Stage } from '../waiting-room/stage';
import type { Chat } from './chat';

describe('exchange', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const texts = (chat: Chat): string[] => chat.state.value.lines.map(({ text }) => text);

  it('goes both ways while the patient is admitted, through no server', async () => {
    const stage = await Stage.talking();
    stage.patient.exchange.chat.say('Ich höre Sie nicht.');
    stage.guest()!.exchange.chat.say('Bitte lauter stellen.');
    await settle();
    const both = ['Ich höre Sie nicht.', 'Bitte lauter stellen.'];
    expect([texts(stage.patient.exchange.chat), texts(stage.guest()!.exchange.chat).toSorted()]).toEqual([both, both.toSorted()]);
    expect(stage.guest()!.exchange.chat.state.value.lines.every(({ delivered }) => delivered)).toBe(true);
    expect(JSON.stringify([stage.sentByPatient, stage.sentByDoctor])).not.toContain('höre');
  });

  it('disturbs no doctor before admission, whatever the other page sends', async () => {
    const stage = await Stage.waiting();
    stage.patient.exchange.chat.say('Hallo?');
    stage.patientLink.tell({ type: 'chat', id: 'forged-forged-forged', text: 'Hallo?' });
    await settle();
    expect(texts(stage.guest()!.exchange.chat)).toEqual([]);
    expect(stage.patient.exchange.open).toBe(false);
  });

  it('is closed in the waiting room and open with what was written after the next admission', async () => {
    const stage = await Stage.talking();
    stage.patient.exchange.chat.say('Bis gleich.');
    await settle();
    stage.doctor.returnToWaitingRoom();
    await settle();
    expect([stage.guest()!.exchange.open, stage.patient.exchange.open]).toEqual([false, false]);
    stage.doctor.admit(room);
    await settle();
    expect(texts(stage.guest()!.exchange.chat)).toEqual(['Bis gleich.']);
    expect(stage.patient.exchange.open).toBe(true);
  });

  it('loses nothing when the connection is built anew', async () => {
    const stage = await Stage.talking();
    stage.doctorLink.mendable = false;
    stage.patientLink.open = false;
    stage.patient.exchange.chat.say('Noch da?');
    stage.doctorLink.enter('interrupted');
    await settle();
    expect(stage.connectionsBuilt).toBe(2);
    expect(texts(stage.guest()!.exchange.chat)).toEqual(['Noch da?']);
    expect(stage.patient.exchange.chat.state.value.lines[0]!.delivered).toBe(true);
  });

  it('is forgotten at the end, on both sides', async () => {
    const stage = await Stage.talking();
    const { exchange } = stage.guest()!;
    exchange.chat.say('Gute Besserung');
    await settle();
    stage.doctor.end();
    await settle();
    vi.advanceTimersByTime(1_000);
    expect([texts(exchange.chat), texts(stage.patient.exchange.chat)]).toEqual([[], []]);
  });

  it('is not shown to another device of the patient: nobody knows yet who sits there', async () => {
    const stage = await Stage.talking();
    stage.guest()!.exchange.chat.say('vertraulich');
    stage.patientHearsSignals = false;
    await stage.toDoctor({ type: 'arrived', presence: stage.patientPresence('other', 'other page') });
    expect(texts(stage.guest()!.exchange.chat)).toEqual([]);
  });
});
