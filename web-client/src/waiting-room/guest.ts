import type { ControlMessage } from '../consultation/control';
import { Lifetime } from '../consultation/lifetime';
import { newCertificate, PeerLink, type LinkState } from '../consultation/peer-link';
import { randomToken } from '../consultation/random-token';
import type { Presence, ServerMessage } from '../signaling/messages';
import type { Wire } from '../consultation/negotiation';

/** What the doctor sees of somebody who waits. The name came over the data channel. */
export interface GuestView {
  readonly room: string;
  readonly name: string | null;
  readonly waitingSince: Date;
  readonly link: LinkState | 'none';
  readonly away: boolean;
  /** The patient asked for a moment before the camera goes on. */
  readonly hesitating: boolean;
  /** What the patient sends, as their page says; null while they send nothing. */
  readonly media: { readonly camera: boolean; readonly microphone: boolean } | null;
}

export interface GuestEvents {
  changed(guest: Guest): void;
  /** The patient's page is there and has said who it is. */
  introduced(guest: Guest): void;
  left(guest: Guest): void;
}

/** One patient in the doctor's waiting room, with the connection to that patient's page. */
export class Guest {
  readonly #lifetime: Lifetime;
  #certificate: Promise<RTCCertificate> = newCertificate();
  #linkLife: Lifetime | null = null;
  #link: PeerLink | null = null;
  #view: GuestView;

  constructor(
    public presence: Presence,
    private readonly stun: () => readonly string[],
    private readonly greeting: string,
    private readonly wire: (connection: string) => Wire,
    private readonly events: GuestEvents,
    parent: Lifetime,
  ) {
    this.#lifetime = parent.child();
    this.#view = {
      room: presence.room,
      name: null,
      waitingSince: new Date(presence.since ?? Date.now()),
      link: 'none',
      away: presence.away,
      hesitating: false,
      media: null,
    };
  }

  get view(): GuestView {
    return this.#view;
  }

  get page(): string | null {
    return this.presence.page;
  }

  get link(): PeerLink | null {
    return this.#link;
  }

  get connected(): boolean {
    return this.#link?.state === 'connected';
  }

  /** Builds the connection anew; the patient's page follows the offer with the new connection id. */
  async connect(): Promise<void> {
    const life = this.#renewLink();
    const certificate = await this.#certificate;
    if (life.over) {
      return;
    }
    const connection = randomToken();
    this.#link = new PeerLink(
      { role: 'doctor', connection, stun: this.stun(), certificate },
      this.wire(connection),
      {
        state: state => this.#follow(state),
        open: () => this.#link?.tell({ type: 'greeting', doctor: this.greeting }),
        control: message => this.#hear(message),
      },
      life,
    );
    this.#show({ link: 'connecting', media: null, hesitating: false });
  }

  signal(message: Extract<ServerMessage, { type: 'description' | 'candidate' }>): void {
    if (message.connection !== this.#link?.connection) {
      return;
    }
    if (message.type === 'description') {
      this.#link.description(message.description);
    } else {
      this.#link.candidate(message.candidate);
    }
  }

  /** The seat is the same, the page behind it may be another or may have been away. */
  returned(presence: Presence): void {
    this.presence = presence;
    this.#show({ away: presence.away });
  }

  away(): void {
    this.#show({ away: true });
  }

  /** Back in the waiting room: nothing is shown of them any more. */
  dismissed(): void {
    this.#show({ media: null, hesitating: false });
  }

  disconnect(): void {
    this.#linkLife?.end();
    this.#link = null;
    this.#show({ link: 'none', media: null, hesitating: false });
  }

  release(): void {
    this.#lifetime.end();
  }

  #renewLink(): Lifetime {
    this.#linkLife?.end();
    this.#linkLife = this.#lifetime.child();
    return this.#linkLife;
  }

  #follow(state: LinkState): void {
    this.#show({ link: state });
    if (state === 'interrupted') {
      this.#link?.restart();
    }
  }

  #hear(message: ControlMessage): void {
    switch (message.type) {
      case 'introduction':
        this.#show({ name: message.name, waitingSince: earlier(this.#view.waitingSince, new Date(message.waitingSince)) });
        this.events.introduced(this);
        break;
      case 'media':
        this.#show({ media: { camera: message.camera, microphone: message.microphone }, hesitating: false });
        break;
      case 'hesitate':
        this.#show({ hesitating: true });
        break;
      case 'leave':
        this.events.left(this);
        break;
    }
  }

  #show(change: Partial<GuestView>): void {
    this.#view = { ...this.#view, ...change };
    this.events.changed(this);
  }
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
