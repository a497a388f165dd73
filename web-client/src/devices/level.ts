/** How loud, from 0 to 1: silence in a room is near 0, speech at the table about 0.5 (from -60 to 0 dB of full scale). */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, each) => sum + each * each, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-12);
  return Math.min(1, Math.max(0, (decibels + 60) / 60));
}

export type Heard = 'nothing' | 'quiet' | 'good';

const quiet = 0.15;
const good = 0.35;

/** In words, for those who do not see the meter: the best so far, or they would change with every syllable. */
export function heard(before: Heard, level: number): Heard {
  if (level >= good || before === 'good') {
    return 'good';
  }
  return level >= quiet ? 'quiet' : before;
}
