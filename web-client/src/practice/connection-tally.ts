import type { GuestView } from '../waiting-room/guest';

export interface Tally {
  readonly direct: number;
  readonly none: number;
  /** Of the direct ones: with somebody behind a symmetric router, whom only an open side lets in. */
  readonly despiteSymmetric: number;
}

type Outcome = 'direct' | 'none' | 'despite-symmetric';

/** How the connections of this day went, by room; kept by this page alone, and with it gone. */
export class ConnectionTally {
  readonly #outcomes = new Map<string, Outcome>();
  #day = '';

  /** @returns who is newly connected, so that the other side's router can be asked for */
  observe(guests: readonly GuestView[], day: string): readonly string[] {
    if (day !== this.#day) {
      this.#day = day;
      this.#outcomes.clear();
    }
    const connected = guests.filter(({ room, link }) => link === 'connected' && !this.#isDirect(room)).map(({ room }) => room);
    connected.forEach(room => this.#outcomes.set(room, 'direct'));
    // A later try, from another network, may still succeed: then that counts. What has once succeeded is proven.
    guests.filter(({ room, link }) => link === 'no-direct-path' && !this.#isDirect(room))
      .forEach(({ room }) => this.#outcomes.set(room, 'none'));
    return connected;
  }

  symmetric(room: string): void {
    if (this.#isDirect(room)) {
      this.#outcomes.set(room, 'despite-symmetric');
    }
  }

  get tally(): Tally {
    const count = (wanted: Outcome): number => [...this.#outcomes.values()].filter(outcome => outcome === wanted).length;
    const despiteSymmetric = count('despite-symmetric');
    return { direct: count('direct') + despiteSymmetric, none: count('none'), despiteSymmetric };
  }

  #isDirect(room: string): boolean {
    const outcome = this.#outcomes.get(room);
    return outcome === 'direct' || outcome === 'despite-symmetric';
  }
}
