/** A value that views watch. Listeners run after the current task's changes, once. */
export class Observable<T extends object> {
  readonly #listeners = new Set<(value: T) => void>();
  #scheduled = false;

  constructor(private current: T) {}

  get value(): Readonly<T> {
    return this.current;
  }

  update(change: Partial<T>): void {
    this.current = { ...this.current, ...change };
    if (!this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(() => {
        this.#scheduled = false;
        this.#listeners.forEach(listener => listener(this.current));
      });
    }
  }

  watch(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    listener(this.current);
    return () => this.#listeners.delete(listener);
  }
}
