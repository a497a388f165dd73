import { randomToken } from '../consultation/random-token';

/** The same key as long as the same is asked for: when no answer came, asking again makes nothing twice. */
export class Once {
  #wanted = '';
  #key = '';

  keyFor(wanted: unknown): string {
    const written = JSON.stringify(wanted);
    if (written !== this.#wanted) {
      this.#wanted = written;
      this.#key = randomToken();
    }
    return this.#key;
  }

  /** The answer came; whoever wants the same now wants another one. */
  answered(): void {
    this.#wanted = '';
  }
}
