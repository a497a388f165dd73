/** Between queue and doctor, or while the page joins anew, somebody is nowhere for a moment. */
const forgottenAfterMilliseconds = 5_000;

/** Who was there a moment ago: coming back is no arrival. */
export class LatelySeen {
  readonly #at = new Map<string, number>();

  add(rooms: Iterable<string>): void {
    const now = performance.now();
    for (const room of rooms) {
      this.#at.set(room, now);
    }
  }

  get rooms(): ReadonlySet<string> {
    const oldest = performance.now() - forgottenAfterMilliseconds;
    this.#at.forEach((at, room) => at < oldest && this.#at.delete(room));
    return new Set(this.#at.keys());
  }
}
