import type { Lifetime } from '../consultation/lifetime';
import type { Link } from '../consultation/peer-link';

export interface MendingOptions {
  /** Whether the server hears this page; a socket that turns out to be dead is opened anew. */
  readonly probe: () => Promise<boolean>;
  /** One side begins; the other one only where that comes to nothing. */
  readonly after: number;
  /** Another connection in the place of this one. */
  readonly rebuild: () => void;
}

/** Without a server in reach: its network is perhaps just coming back, and with it the socket. */
const withoutServerMilliseconds = 6_000;
/** How long a restart may take that the other side has answered. */
const restartMilliseconds = 4_000;

/** Brings an interrupted connection back: by another path, or else by another connection. One attempt at a time. */
export class Mending {
  #attempt: Lifetime | null = null;

  constructor(
    private readonly options: MendingOptions,
    private readonly lifetime: Lifetime,
  ) {}

  /** Signals wait for a socket that is alive: an offer into a dead one is lost, and with it the time until it is answered. */
  begin(link: Link): void {
    const attempt = this.#begin();
    const { probe, after, rebuild } = this.options;
    const { rounds } = link;
    void probe().then(heard => {
      if (link.mendable) {
        const restart = (): void => (link.rounds === rounds ? this.restart(link) : this.#judgeLater(link, attempt));
        attempt.after(heard ? after : after + withoutServerMilliseconds, restart);
      } else if (heard && after === 0 && !attempt.over) {
        rebuild();
      } else if (heard) {
        attempt.after(after + restartMilliseconds, rebuild);
      }
    });
  }

  /** The own socket is a new one: what went over the former one is lost, and the paths found then may be gone. */
  socketBack(link: Link): void {
    if (link.mendable && !link.offered) {
      this.restart(link);
    } else {
      this.stop();
      this.options.rebuild();
    }
  }

  restart(link: Link): void {
    const attempt = this.#begin();
    link.restart();
    this.#judgeLater(link, attempt);
  }

  stop(): void {
    this.#attempt?.end();
    this.#attempt = null;
  }

  /**
   * Somebody who does not answer an offer is away: then the connection is mended or built anew when they are back. A wish that
   * nobody meets, although the server hears it, was not understood: a page of an earlier version knows how to build anew.
   */
  #judgeLater(link: Link, attempt: Lifetime): void {
    attempt.after(restartMilliseconds, () => {
      if (!link.unanswered) {
        this.options.rebuild();
      } else if (link.offered) {
        this.#judgeLater(link, attempt);
      } else {
        void this.options.probe().then(heard => !attempt.over && (heard ? this.options.rebuild() : this.#judgeLater(link, attempt)));
      }
    });
  }

  #begin(): Lifetime {
    this.stop();
    this.#attempt = this.lifetime.child();
    return this.#attempt;
  }
}
