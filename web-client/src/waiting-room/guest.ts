import type { ControlMessage } from '../consultation/control';
import type { Lifetime } from '../consultation/lifetime';
import type { Wire } from '../consultation/negotiation';
import type { Link, Links, LinkState } from '../consultation/peer-link';
import { randomToken } from '../consultation/random-token';
import type { Exchange } from '../exchange/exchange';
import type { Presence, ServerMessage } from '../signaling/messages';
import type { GuestView } from './guest-view';
import { Mending } from './mending';

export type { GuestView };

export interface GuestEvents {
  changed(guest: Guest): void;
  /** The patient's page is there and has said who it is. */
  introduced(guest: Guest): void;
  left(guest: Guest): void;
  /** The patient is with a colleague from now on. */
  handedOver(guest: Guest): void;
}

export interface GuestOptions {
  readonly stun: () => readonly string[];
  /** How the doctor is called; said first over each new connection. */
  readonly greeting: string;
  readonly wire: (connection: string) => Wire;
  readonly probe: () => Promise<boolean>;
  readonly links: Links;
  readonly exchange: Exchange;
}

const unheard = { name: null, media: null, hesitating: false, shortString: null, verified: false, accompanied: null, offer: null } as const;

/** One patient in the doctor's waiting room, with the connection to that patient's page. */
export class Guest {
  /** Open while this patient is admitted. */
  readonly exchange: Exchange;
  readonly #lifetime: Lifetime;
  readonly #certificate: Promise<RTCCertificate>;
  readonly #mending: Mending;
  #linkLife: Lifetime | null = null;
  #link: Link | null = null;
  #view: GuestView;
  /** Of the patient's certificate. */
  #fingerprint: string | null = null;
  #verifiedFingerprint: string | null = null;

  constructor(
    public presence: Presence,
    private readonly options: GuestOptions,
    private readonly events: GuestEvents,
    parent: Lifetime,
  ) {
    this.#lifetime = parent.child();
    this.exchange = options.exchange;
    this.#lifetime.onEnd(() => this.exchange.pause());
    this.#certificate = options.links.certificate();
    // Somebody who is away cannot hear an offer; the connection is built anew when they are back.
    this.#mending = new Mending({ probe: options.probe, after: 0, rebuild: () => this.#view.away || void this.connect() }, this.#lifetime);
    this.#view = {
      ...unheard,
      room: presence.room,
      waitingSince: new Date(presence.since ?? Date.now()),
      link: 'none',
      away: presence.away,
    };
  }

  get view(): GuestView {
    return this.#view;
  }

  get page(): string | null {
    return this.presence.page;
  }

  get link(): Link | null {
    return this.#link;
  }

  get connected(): boolean {
    return this.#link?.state === 'connected';
  }

  /** Over the connection, or perhaps again in a moment. */
  get reachable(): boolean {
    const { link } = this.#view;
    return link === 'connected' || link === 'interrupted' || link === 'connecting';
  }

  /** The patient's page can be reached again, and this one. Signals may have been lost meanwhile. */
  reached(ownSocketIsNew: boolean): void {
    const link = this.#link;
    if (link?.state !== 'interrupted' || !link.mendable) {
      void this.connect();
    } else if (ownSocketIsNew) {
      this.#mending.socketBack(link);
    } else {
      this.#mending.restart(link);
    }
  }

  /** Builds the connection anew; the patient's page follows the offer with the new connection id. */
  async connect(): Promise<void> {
    const life = this.#renewLink();
    const certificate = await this.#certificate;
    if (life.over) {
      return;
    }
    const { stun, wire, greeting, probe, links } = this.options;
    const connection = randomToken();
    this.#link = links.open(
      { role: 'doctor', connection, stun: stun(), certificate },
      wire(connection),
      {
        state: state => this.#follow(state),
        doubt: () => void probe(),
        open: () => this.#link?.tell({ type: 'greeting', doctor: greeting }),
        control: message => this.#hear(message),
        authenticated: (shortString, { peer }) => {
          this.#fingerprint = peer;
          this.#show({ shortString, verified: peer === this.#verifiedFingerprint });
        },
      },
      life,
    );
    this.#show({ link: 'connecting', media: null, hesitating: false, shortString: null });
  }

  signal(message: Extract<ServerMessage, { type: 'description' | 'candidate' | 'restart' }>): void {
    if (message.connection !== this.#link?.connection) {
      return;
    }
    if (message.type === 'description') {
      this.#link.description(message.description);
    } else if (message.type === 'candidate') {
      this.#link.candidate(message.candidate);
    } else {
      this.#link.asked(message.usernameFragment);
    }
  }

  /** The seat is the same. Another page behind it is somebody whose name is not known yet. */
  returned(presence: Presence): void {
    const samePage = this.presence.instance === presence.instance;
    if (this.presence.page !== presence.page) {
      this.exchange.end();
    }
    this.presence = presence;
    this.#show({ away: presence.away });
    if (!samePage) {
      this.disconnect();
    }
  }

  away(): void {
    this.#show({ away: true });
  }

  /** The doctor has heard from the patient that both see the same, or takes that back. */
  verify(verified: boolean): void {
    this.#verifiedFingerprint = verified ? this.#fingerprint : null;
    this.#show({ verified });
  }

  /** The patient's page reads from the server who it is, and asks. */
  offerColleague(): void {
    if (this.#link?.tell({ type: 'offer-colleague' })) {
      this.#show({ offer: 'asked' });
    }
  }

  /** Back in the waiting room: nothing is shown of them any more. */
  dismissed(): void {
    this.exchange.pause();
    this.#show({ media: null, hesitating: false });
  }

  disconnect(): void {
    this.exchange.pause();
    this.#mending.stop();
    this.#linkLife?.end();
    this.#link = null;
    this.#show({ ...unheard, link: 'none' });
  }

  release(): void {
    this.#lifetime.end();
  }

  #renewLink(): Lifetime {
    this.#mending.stop();
    this.#linkLife?.end();
    this.#linkLife = this.#lifetime.child();
    return this.#linkLife;
  }

  #follow(state: LinkState): void {
    this.#show({ link: state });
    if (state === 'interrupted' && this.#link) {
      this.#mending.begin(this.#link);
    } else {
      this.#mending.stop();
    }
  }

  #hear(message: ControlMessage): void {
    switch (message.type) {
      case 'introduction':
        this.#show({ name: message.name, waitingSince: this.#earlier(message.waitedMilliseconds) });
        this.events.introduced(this);
        break;
      case 'media':
        this.#show({ media: message, hesitating: false });
        break;
      case 'company':
        this.#show({ accompanied: message.accompanied });
        break;
      case 'hesitate':
        this.#show({ hesitating: true });
        break;
      case 'offer-declined':
        this.#show({ offer: 'declined' });
        break;
      case 'handed-over':
        this.events.handedOver(this);
        break;
      case 'leave':
        this.events.left(this);
        break;
      case 'chat':
      case 'chat-received':
        this.exchange.hear(message);
        break;
    }
  }

  #earlier(waitedMilliseconds: number): Date {
    return new Date(Math.min(this.#view.waitingSince.getTime(), Date.now() - waitedMilliseconds));
  }

  #show(change: Partial<GuestView>): void {
    this.#view = { ...this.#view, ...change };
    this.events.changed(this);
  }
}
