import type { LinkState } from '../consultation/peer-link';
import type { Offered } from '../dial-in/dial-in-api';
import type { ServerMessage } from '../signaling/messages';
import type { DoctorConnection } from './doctor-connection';

type Signal = Extract<ServerMessage, { type: 'description' | 'candidate' }>;

/** What the patient's page asks the practice's server: the doctor's word alone moves nobody. */
export interface Offers {
  standing(): Promise<Offered | null>;
  answer(offered: Offered, agreed: boolean): Promise<void>;
}

interface HandOverEvents {
  asked(offered: Offered | null): void;
  /** From the patient's yes until the new connection stands, or cannot. */
  underWay(underWay: boolean): void;
  declined(): void;
  /** The new one is the only one from now on. */
  done(connection: DoctorConnection, state: LinkState): void;
}

/** A colleague takes over after the patient's yes: the second connection stands before the first one ends. */
export class HandOver {
  #offered: Offered | null = null;
  #next: DoctorConnection | null = null;

  constructor(
    private readonly offers: Offers,
    private readonly open: () => DoctorConnection,
    private readonly events: HandOverEvents,
  ) {}

  /** Who it is, the server says: the patient's yes is for nobody else. */
  async offered(): Promise<void> {
    this.#ask(await this.offers.standing().catch(() => null));
  }

  async answer(agreed: boolean): Promise<void> {
    const offered = this.#offered;
    if (!offered) {
      return;
    }
    this.#ask(null);
    if (agreed) {
      // The colleague's page may offer before the server's answer is here.
      this.#next = this.open();
      this.events.underWay(true);
    }
    try {
      await this.offers.answer(offered, agreed);
      if (!agreed) {
        this.events.declined();
      }
    } catch {
      this.stop();
      // The question may have gone meanwhile. Where nobody answers, it can be answered again.
      this.#ask(await this.offers.standing().catch(() => offered));
    }
  }

  /** @returns whether the signal belongs to the connection that is being built */
  signal(message: Signal, standing: string | null): boolean {
    if (!this.#next || message.connection === standing) {
      return false;
    }
    this.#next.signal(message);
    return true;
  }

  /** Where there is no path to the colleague either, the page says so as it always does. */
  follow(connection: DoctorConnection, state: LinkState | 'none'): void {
    if (connection === this.#next && (state === 'connected' || state === 'no-direct-path')) {
      this.#next = null;
      this.events.underWay(false);
      this.events.done(connection, state);
    }
  }

  /** Given back, closed, or on another device. */
  stop(): void {
    this.#next?.disconnect();
    this.#next = null;
    this.#ask(null);
    this.events.underWay(false);
  }

  #ask(offered: Offered | null): void {
    this.#offered = offered;
    this.events.asked(offered);
  }
}
