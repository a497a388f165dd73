import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Change } from '../consultation/call-diary';
import { Lifetime } from '../consultation/lifetime';
import { Machine } from '../devices/machine';
import { OwnMedia } from '../devices/own-media';
import { Farewell } from '../patient/farewell';
import { room, settle, Stage } from '../waiting-room/stage';
import { FaultHelps } from './fault-helps';

let machine: Machine;
let media: OwnMedia;
let stage: Stage;

beforeEach(async () => {
  vi.useFakeTimers();
  machine = new Machine();
  machine.stub();
  media = new OwnMedia();
  stage = await Stage.waiting();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const devicesIn = (changes: readonly Change[] | undefined): string[] =>
  changes!.filter(({ what }) => what === 'device').map(({ became }) => became);

async function refusedThenAllowed(): Promise<void> {
  machine.permission = 'denied';
  machine.refusal = 'NotAllowedError';
  await media.open();
  await settle();
  machine.refusal = null;
  machine.allow('granted');
  await settle();
}

it('a fault report of the doctor shows that the camera was refused, and when it came', async () => {
  const helps = new FaultHelps(stage.doctor, media, () => {}, new Lifetime());
  await refusedThenAllowed();
  expect(devicesIn(helps.of(room)?.diary.changes)).toEqual(['none', 'none (refused)', 'camera + microphone']);
});

it('a fault report of the patient does so, too, and of sound without a picture', async () => {
  const farewell = new Farewell(stage.patient, media, () => {}, new Lifetime());
  await refusedThenAllowed();
  media.toggleCamera();
  await settle();
  expect(devicesIn(farewell.help.diary.changes)).toEqual(['none', 'none (refused)', 'camera + microphone', 'microphone']);
});
