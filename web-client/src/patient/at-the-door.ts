import { Lifetime } from '../consultation/lifetime';

/** Browsers run longer ones at once. */
const longestTimer = 2 ** 31 - 1_001;

/** Who came too early and waited in front of the door finds it open; while codes are being guessed there is nothing to do either. */
export class AtTheDoor {
  #standing = new Lifetime();

  /** Until the patient does the next thing. */
  wait(againAt: string | null, enter: () => void): void {
    this.leave();
    const wait = againAt === null ? NaN : new Date(againAt).getTime() - Date.now();
    if (wait < longestTimer) {
      this.#standing = new Lifetime();
      this.#standing.after(Math.max(wait, 0) + 1_000, enter);
    }
  }

  leave(): void {
    this.#standing.end();
  }
}
