import type { Lifetime } from '../consultation/lifetime';
import { Problem } from '../ui/http';
import type { Conduct } from './conduct';

const againMilliseconds = 15_000;

/** Has what was ticked kept with the visit. Nobody waits for it: while the server is away it tries again. */
export class ConductRecord {
  #unsaved: Conduct | null = null;
  #sending = false;

  constructor(
    private readonly send: (conduct: Conduct) => Promise<void>,
    private readonly lifetime: Lifetime,
  ) {}

  save(conduct: Conduct): void {
    this.#unsaved = conduct;
    void this.#attempt();
  }

  async #attempt(): Promise<void> {
    const conduct = this.#unsaved;
    if (conduct === null || this.#sending || this.lifetime.over) {
      return;
    }
    this.#sending = true;
    const done = await this.send(conduct).then(() => true, (error: unknown) => isFinal(error));
    this.#sending = false;
    if (done && this.#unsaved === conduct) {
      this.#unsaved = null;
    } else if (done) {
      void this.#attempt();
    } else {
      this.lifetime.after(againMilliseconds, () => void this.#attempt());
    }
  }
}

/** The visit is over, or the page is of another version: asking again would change nothing. */
function isFinal(error: unknown): boolean {
  return error instanceof Problem && error.status >= 400 && error.status < 500 && !error.signedOut;
}
