import { expect, test } from 'vitest';
import { isComplete, nothingTicked, type Conduct } from '../conduct/conduct';
import { Lifetime } from '../consultation/lifetime';
import { Memory, settle } from '../waiting-room/stage';
import { DoctorConduct } from './doctor-conduct';

const storage = new Memory();
const sent: [string, Conduct][] = [];
const begin = (): DoctorConduct => new DoctorConduct(
  (room, conduct) => {
    sent.push([room, conduct]);
    return Promise.resolve();
  },
  new Lifetime(), storage,
);

test('ticks are kept as they come, for the room they are of, over a reload', async () => {
  const conduct = begin();
  expect(conduct.in('one')).toBeNull();
  conduct.tick('one', { everybodyIntroduced: true });
  await settle();
  conduct.tick('one', { noRecording: true });
  await settle();
  const reloaded = begin();
  expect(isComplete(reloaded.in('one')!)).toBe(false);
  reloaded.tick('one', { helpersInformed: true });
  await settle();
  expect(isComplete(reloaded.in('one')!)).toBe(true);
  expect(reloaded.in('two')).toBeNull();
  reloaded.tick('two', { accompanied: true });
  await settle();
  expect(sent.map(([room]) => room)).toEqual(['one', 'one', 'one', 'two']);
  expect(sent.at(-1)![1]).toEqual({ ...nothingTicked, accompanied: true });
});
