import { describe, expect, it } from 'vitest';
import { Pulse, type Beat } from './pulse';

/** One after the other: when, packets of sound and picture so far, answered checks of the pair in use so far. */
function feel(...readings: [at: number, packets: number, answers: number, pair?: string][]): Beat[] {
  const pulse = new Pulse();
  return readings.map(([at, packets, answers, pair = 'pair']) => pulse.follow({ at, packets, answers: new Map([[pair, answers]]) }));
}

describe('pulse', () => {
  it('is missed 1.2 seconds after the last packet, and doubted before', () => {
    expect(feel([0, 100, 1], [300, 120, 1], [900, 120, 1], [1_000, 120, 1], [1_400, 120, 1], [1_500, 120, 1]))
      .toEqual(['steady', 'steady', 'steady', 'doubtful', 'doubtful', 'still']);
  });

  it('is not missed between the few packets of silence', () => {
    expect(feel([0, 10, 1], [300, 11, 1], [600, 11, 1], [900, 12, 1], [1_200, 12, 1], [1_500, 13, 1])).toEqual(Array(6).fill('steady'));
  });

  it('is not missed before anything came in', () => {
    expect(feel([0, 0, 1], [5_000, 0, 1], [10_000, 0, 1])).toEqual(Array(3).fill('steady'));
  });

  it('comes back with the first packet', () => {
    expect(feel([0, 1, 1], [300, 2, 1], [1_500, 2, 1], [1_650, 3, 1])).toEqual(['steady', 'steady', 'still', 'steady']);
  });

  it('comes back with an answer of the other side that sends nothing, and is not missed again before it does', () => {
    expect(feel([0, 1, 1], [300, 2, 1], [1_500, 2, 1], [1_650, 2, 2], [9_000, 2, 2], [9_300, 3, 2], [10_500, 3, 2]))
      .toEqual(['steady', 'steady', 'still', 'steady', 'steady', 'steady', 'still']);
  });

  it('does not come back with another pair that was answered before, only with a new answer', () => {
    const pulse = new Pulse();
    const follow = (at: number, packets: number, answers: [string, number][]): Beat =>
      pulse.follow({ at, packets, answers: new Map(answers) });
    follow(0, 1, [['old', 4], ['spare', 2]]);
    follow(300, 2, [['old', 4], ['spare', 2]]);
    expect(follow(1_500, 2, [['old', 4], ['spare', 2]])).toBe('still');
    expect(follow(1_650, 2, [['spare', 2]])).toBe('still');
    expect(follow(1_800, 2, [['spare', 2], ['found', 1]])).toBe('steady');
  });
});
