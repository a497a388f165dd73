/** Everything that a call, a socket or a page starts is released here, at once and in reverse order. */
export class Lifetime {
  readonly #controller = new AbortController();
  readonly #releases = new Set<() => void>();

  get over(): boolean {
    return this.#controller.signal.aborted;
  }

  /**
   * Runs when this lifetime ends; at once if it is over already.
   *
   * @returns forgets it: a page that is open all day must not gather what is over
   */
  onEnd(release: () => void): () => void {
    if (this.over) {
      release();
    } else {
      this.#releases.add(release);
    }
    return () => this.#releases.delete(release);
  }

  listen<E extends Event>(target: EventTarget, type: string, handler: (event: E) => void): void {
    target.addEventListener(type, handler as EventListener, { signal: this.#controller.signal });
  }

  /** @returns stops the timer early */
  after(milliseconds: number, action: () => void): () => void {
    const timer = setTimeout(() => {
      forget();
      action();
    }, milliseconds);
    const forget = this.onEnd(() => clearTimeout(timer));
    return () => {
      forget();
      clearTimeout(timer);
    };
  }

  every(milliseconds: number, action: () => void): void {
    const timer = setInterval(action, milliseconds);
    this.onEnd(() => clearInterval(timer));
  }

  /** A lifetime that ends with this one, or before. */
  child(): Lifetime {
    const child = new Lifetime();
    child.onEnd(this.onEnd(() => child.end()));
    return child;
  }

  end(): void {
    if (!this.over) {
      this.#controller.abort();
      [...this.#releases].reverse().forEach(release => release());
      this.#releases.clear();
    }
  }
}
