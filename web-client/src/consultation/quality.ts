/** How well the line carries a consultation; each has its own words for people. */
export type Quality = 'good' | 'limited' | 'poor';

/** What was measured over the last seconds; null where nothing could be told. Shares lie between 0 and 1. */
export interface Measurement {
  readonly roundTripMilliseconds: number | null;
  /** Of the other side's sound: what had to be made up because neither a packet nor its correction was there. */
  readonly soundMissing: number | null;
  /** Of the own sound: what the other side reports as lost on the way. */
  readonly ownSoundLost: number | null;
  /** What the browser believes it may send, while it sends a picture. */
  readonly outgoingKilobits: number | null;
  /** Frames in a second, while a picture comes in. */
  readonly frames: number | null;
}

type Limits = Readonly<Record<keyof Measurement, number>>;

/** ITU-T G.114 calls more than 400 ms from mouth to ear unacceptable; a round trip has two of those ways. */
const limited: Limits = { roundTripMilliseconds: 400, soundMissing: 0.05, ownSoundLost: 0.05, outgoingKilobits: 200, frames: 6 };
const poor: Limits = { roundTripMilliseconds: 800, soundMissing: 0.15, ownSoundLost: 0.2, outgoingKilobits: 60, frames: 1 };
/** What was beyond a limit is not back before it is clearly so. */
const margin = 1.3;

const ranks: readonly Quality[] = ['good', 'limited', 'poor'];
const remembered = 5;
const oddOnes = 1;

/** @param clearance above 1 asks for more than the limits do */
export function rate(measured: Measurement, clearance = 1): Quality {
  return exceeds(measured, poor, clearance) ? 'poor' : exceeds(measured, limited, clearance) ? 'limited' : 'good';
}

function exceeds(measured: Measurement, limits: Limits, clearance: number): boolean {
  const above = (['roundTripMilliseconds', 'soundMissing', 'ownSoundLost'] as const)
    .some(name => (measured[name] ?? 0) * clearance > limits[name]);
  const below = (['outgoingKilobits', 'frames'] as const)
    .some(name => (measured[name] ?? Infinity) / clearance < limits[name]);
  return above || below;
}

/**
 * Words with hysteresis: nobody is warned of what passes, and a warning stays until the line has been clearly better for
 * a while (false warnings are what users of such systems complain of).
 */
export class QualityJudge {
  #shown: Quality = 'good';
  #worst: number[] = [];
  #best: number[] = [];

  judge(measured: Measurement): Quality {
    this.#worst = [...this.#worst, ranks.indexOf(rate(measured))].slice(-remembered);
    this.#best = [...this.#best, ranks.indexOf(rate(measured, margin))].slice(-remembered);
    if (this.#worst.length === remembered) {
      const shown = ranks.indexOf(this.#shown);
      // All but one agree that it is at least as bad as this; or all, that it is no worse.
      const atLeast = [...this.#worst].sort()[oddOnes]!;
      const atMost = Math.max(...this.#best);
      if (atLeast > shown || atMost < shown) {
        this.#change(ranks[atLeast > shown ? atLeast : atMost]!);
      }
    }
    return this.#shown;
  }

  #change(shown: Quality): void {
    this.#shown = shown;
    this.#worst = [];
    this.#best = [];
  }
}
