import { Exchange } from './exchange';

/** The doctor's, by room: what a patient has sent is still there when they have left by mistake. */
export class Exchanges {
  readonly #byRoom = new Map<string, Exchange>();

  constructor(private readonly changed: () => void) {}

  of(room: string): Exchange {
    const exchange = this.#byRoom.get(room) ?? new Exchange(this.changed);
    this.#byRoom.set(room, exchange);
    return exchange;
  }

  end(room: string): void {
    this.#byRoom.get(room)?.end();
    this.#byRoom.delete(room);
  }
}
