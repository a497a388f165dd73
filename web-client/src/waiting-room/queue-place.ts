import type { Pace } from '../dial-in/dial-in-api';
import { expectedWait, type ExpectedWait } from './expected-wait';

/** The own place in the queue of an open hour. Nothing else is known of those before. */
export interface InQueue {
  readonly ahead: number;
  /** Null while nobody can tell. */
  readonly wait: ExpectedWait | null;
}

/** Says how many are before as soon as it is heard, and how long that may take when the practice's server has told. */
export class QueuePlace {
  #turn = 0;

  constructor(
    private readonly pace: () => Promise<Pace>,
    private readonly show: (queue: InQueue | null) => void,
  ) {}

  async moved(ahead: number): Promise<void> {
    const turn = ++this.#turn;
    this.show({ ahead, wait: null });
    const pace = await this.pace().catch(() => null);
    if (pace && turn === this.#turn) {
      this.show({ ahead, wait: expectedWait(ahead, pace) });
    }
  }

  left(): void {
    this.#turn++;
    this.show(null);
  }
}
