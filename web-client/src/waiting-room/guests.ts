import type { Lifetime } from '../consultation/lifetime';
import type { Wire } from '../consultation/negotiation';
import { webRtc, type Links } from '../consultation/peer-link';
import { Exchanges } from '../exchange/exchanges';
import type { ClientMessage, Presence, ServerMessage } from '../signaling/messages';
import { Guest, type GuestView } from './guest';

export interface GuestsOptions {
  /** How the doctor is called. */
  readonly name: string;
  readonly stun: () => readonly string[];
  readonly send: (message: ClientMessage) => boolean;
  /** Whether the server hears this page now. */
  readonly probe: () => Promise<boolean>;
  readonly links?: Links;
}

export interface GuestsEvents {
  /** Somebody came or went, or is seen otherwise. */
  changed(guest: Guest | null): void;
  introduced(guest: Guest): void;
  handedOver(guest: Guest): void;
  /** Whether the consultation with that room runs: then nobody is forgotten for a network that is gone. */
  keeps(room: string): boolean;
}

/** Who waits, and the connection to each of them: as servers and connections tell, whichever knows more. */
export class Guests {
  readonly exchanges = new Exchanges(() => this.events.changed(null));
  readonly #guests = new Map<string, Guest>();
  #ready = false;
  #holding = false;

  constructor(
    private readonly options: GuestsOptions,
    private readonly events: GuestsEvents,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.listen(window, 'online', () =>
      this.#guests.forEach(guest => guest.view.link === 'no-direct-path' && this.#connect(guest)));
  }

  get views(): GuestView[] {
    return [...this.#guests.values()].map(guest => guest.view)
      .sort((one, other) => one.waitingSince.getTime() - other.waitingSince.getTime());
  }

  in(room: string): Guest | undefined {
    return this.#guests.get(room);
  }

  /** Connections begin only now: before the camera permission browsers hide the addresses that a direct path needs. */
  ready(): void {
    if (!this.#ready) {
      this.#ready = true;
      this.#guests.forEach(guest => this.#connect(guest));
    }
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'joined':
        this.#joined(message.holding, message.present);
        break;
      case 'arrived':
        this.#arrived(message.presence, false);
        break;
      case 'away':
        this.#guests.get(message.room)?.away();
        break;
      case 'left':
        this.#gone(message.room);
        break;
      case 'description':
      case 'candidate':
      case 'restart':
        this.#guests.get(message.room)?.signal(message);
        break;
      case 'retry':
        this.retry(message.room);
        break;
      case 'seat-lost':
        this.#holding = false;
        this.#guests.forEach(guest => guest.disconnect());
        break;
      case 'room-closed':
        this.forget(message.room);
        break;
    }
  }

  retry(room: string): void {
    const guest = this.#guests.get(room);
    if (guest && this.#mayConnect()) {
      void guest.connect();
    }
  }

  forget(room: string): void {
    this.#guests.get(room)?.release();
    this.remove(room);
  }

  /** Not listed any more; the connection is left to whoever has said goodbye over it. */
  remove(room: string): void {
    this.#guests.delete(room);
    if (!this.events.keeps(room)) {
      this.exchanges.end(room);
    }
    this.events.changed(null);
  }

  #joined(holding: boolean, present: readonly Presence[]): void {
    this.#holding = holding;
    const rooms = new Set(present.map(({ room }) => room));
    // After a restart the server does not know yet who is there: a connection that stands speaks for itself.
    [...this.#guests.values()]
      .filter(guest => !rooms.has(guest.view.room) && !guest.connected && !this.events.keeps(guest.view.room))
      .forEach(guest => this.forget(guest.view.room));
    present.filter(({ seat }) => seat === 'patient').forEach(presence => this.#arrived(presence, true));
  }

  /** Whoever arrives, or this page after an outage, may have missed signals: what does not stand is mended or built anew. */
  #arrived(presence: Presence, ownSocketIsNew: boolean): void {
    let guest = this.#guests.get(presence.room);
    if (guest) {
      guest.returned(presence);
    } else {
      guest = this.#welcome(presence);
      this.#guests.set(presence.room, guest);
    }
    this.#connect(guest, ownSocketIsNew);
    this.events.changed(guest);
  }

  #welcome(presence: Presence): Guest {
    const { stun, name, probe, links = webRtc } = this.options;
    return new Guest(
      presence,
      {
        stun, greeting: name, links, probe, exchange: this.exchanges.of(presence.room),
        wire: connection => this.#wire(presence.room, connection),
      },
      {
        changed: guest => this.#changed(guest),
        introduced: guest => this.events.introduced(guest),
        left: guest => this.forget(guest.view.room),
        handedOver: guest => this.events.handedOver(guest),
      },
      this.lifetime,
    );
  }

  #wire(room: string, connection: string): Wire {
    const { send } = this.options;
    return {
      description: description => send({ type: 'description', room, connection, description }),
      candidate: candidate => send({ type: 'candidate', room, connection, candidate }),
      restart: usernameFragment => send({ type: 'restart', room, connection, usernameFragment }),
    };
  }

  #mayConnect(): boolean {
    return this.#ready && this.#holding;
  }

  #connect(guest: Guest, ownSocketIsNew = false): void {
    if (this.#mayConnect() && !guest.view.away && !guest.connected) {
      guest.reached(ownSocketIsNew);
    }
  }

  /** The seat is free. A connection that still stands outlives the server's opinion. */
  #gone(room: string): void {
    const guest = this.#guests.get(room);
    if (guest?.connected) {
      guest.away();
    } else {
      this.forget(room);
    }
  }

  #changed(guest: Guest): void {
    const { room, away, link } = guest.view;
    if (away && link === 'no-direct-path' && !this.events.keeps(room)) {
      this.forget(room);
    }
    this.events.changed(guest);
  }
}
