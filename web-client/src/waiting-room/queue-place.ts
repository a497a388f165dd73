import type { Lifetime } from '../consultation/lifetime';
import type { Pace } from '../dial-in/dial-in-api';
import { expectedWait, type ExpectedWait } from './expected-wait';

/** The own place in the queue of an open hour. Nothing else is known of those before. */
export interface InQueue {
  readonly ahead: number;
  /** Null while nobody can tell. */
  readonly wait: ExpectedWait | null;
}

/** An average over consultations changes slowly. */
const freshMilliseconds = 60_000;
/** Whenever somebody is called, all behind move up at once, and would ask at once. */
const spreadMilliseconds = 10_000;

/** Says how many are before as soon as it is heard, and how long that may take as far as the practice's server has told. */
export class QueuePlace {
  #ahead: number | null = null;
  #pace: Pace | null = null;
  #askedAt = -Infinity;
  #forget: (() => void) | null = null;

  constructor(
    private readonly pace: () => Promise<Pace>,
    private readonly show: (queue: InQueue | null) => void,
    private readonly lifetime: Lifetime,
  ) {}

  moved(ahead: number): void {
    this.#ahead = ahead;
    this.#show();
    if (this.#askedAt === -Infinity) {
      void this.#ask();
    } else {
      const rest = Math.max(this.#askedAt + freshMilliseconds - Date.now(), 0);
      this.#forget ??= this.lifetime.after(rest + Math.random() * spreadMilliseconds, () => void this.#ask());
    }
  }

  left(): void {
    this.#ahead = null;
    this.#forget?.();
    this.#forget = null;
    this.#show();
  }

  async #ask(): Promise<void> {
    this.#forget = null;
    this.#askedAt = Date.now();
    this.#pace = await this.pace().catch(() => this.#pace);
    this.#show();
  }

  #show(): void {
    const ahead = this.#ahead;
    this.show(ahead === null ? null : { ahead, wait: this.#pace && expectedWait(ahead, this.#pace) });
  }
}
