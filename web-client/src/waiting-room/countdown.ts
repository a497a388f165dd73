import type { Lifetime } from '../consultation/lifetime';

/** Counts seconds down, once at a time; nothing of it happens after it was stopped. */
export class Countdown {
  #ticking: Lifetime | null = null;

  /** @param show gets the seconds left, and null when nothing is counted */
  constructor(
    private readonly show: (seconds: number | null) => void,
    private readonly over: () => void,
    private readonly lifetime: Lifetime,
  ) {}

  start(seconds: number): void {
    this.stop();
    let left = seconds;
    this.show(left);
    this.#ticking = this.lifetime.child();
    this.#ticking.every(1_000, () => {
      left--;
      this.show(left);
      if (left <= 0) {
        this.stop();
        this.over();
      }
    });
  }

  stop(): void {
    this.#ticking?.end();
    this.#ticking = null;
    this.show(null);
  }
}
