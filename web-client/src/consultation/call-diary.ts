import type { Lifetime } from './lifetime';
import { sampleOf, type ConnectionSample } from './connection-sample';

export type Aspect = 'connection' | 'server' | 'visit' | 'device';

/** One thing that changed; words of this program's own states only. */
export interface Change {
  readonly at: number;
  readonly what: Aspect;
  readonly became: string;
}

const sampleMilliseconds = 5_000;
const longest = 200;

/** What happened to one connection, by the time since its beginning; in this page's memory, for a fault report. */
export class CallDiary {
  readonly changes: Change[] = [];
  previous: ConnectionSample | null = null;
  latest: ConnectionSample | null = null;
  longestRoundTripMilliseconds = 0;
  readonly #begun: number;

  constructor(
    private readonly stats: () => Promise<RTCStatsReport> | undefined,
    lifetime: Lifetime,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#begun = now();
    lifetime.every(sampleMilliseconds, () => void this.sample());
  }

  note(states: Partial<Readonly<Record<Aspect, string>>>): void {
    for (const [what, became] of Object.entries(states) as [Aspect, string][]) {
      if (this.changes.findLast(change => change.what === what)?.became !== became) {
        this.changes.push({ at: this.now() - this.#begun, what, became });
      }
    }
    this.changes.splice(0, this.changes.length - longest);
  }

  /** A connection that is gone says nothing any more: the last that was known stays. */
  async sample(): Promise<void> {
    const report = await this.stats()?.catch(() => null);
    if (!report || report.size === 0) {
      return;
    }
    const sample = sampleOf(report.values(), this.now() - this.#begun);
    this.longestRoundTripMilliseconds = Math.max(this.longestRoundTripMilliseconds, sample.roundTripMilliseconds ?? 0);
    [this.previous, this.latest] = [this.latest, sample];
  }
}
