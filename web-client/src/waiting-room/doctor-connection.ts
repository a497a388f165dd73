import type { ShortString } from '../consultation/authentication';
import type { ControlMessage } from '../consultation/control';
import type { Lifetime } from '../consultation/lifetime';
import { patienceMilliseconds, type Link, type Links, type LinkState } from '../consultation/peer-link';
import type { ClientMessage, ServerMessage } from '../signaling/messages';
import { Mending } from './mending';

export interface DoctorConnectionOptions {
  readonly room: string;
  readonly stun: () => readonly string[];
  readonly send: (message: ClientMessage) => boolean;
  readonly probe: () => Promise<boolean>;
  readonly links: Links;
}

/** The doctor's page mends first. Where it notices nothing, as when only its packets are lost, this one does. */
const mendAfterMilliseconds = 1_500;

export interface DoctorConnectionEvents {
  state(state: LinkState | 'none'): void;
  /** Both pages hear each other over a connection that is new. */
  open(): void;
  control(message: ControlMessage): void;
  authenticated(string: ShortString): void;
}

/** The patient's end of the connection: the doctor's page begins each one, this one follows and asks for another. */
export class DoctorConnection {
  readonly #certificate: Promise<RTCCertificate>;
  readonly #mending: Mending;
  #link: Link | null = null;
  #life: Lifetime | null = null;
  #state: LinkState | 'none' = 'none';
  #disconnections = 0;
  #signals: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: DoctorConnectionOptions,
    private readonly events: DoctorConnectionEvents,
    private readonly lifetime: Lifetime,
  ) {
    this.#certificate = options.links.certificate();
    this.#mending = new Mending({ probe: options.probe, after: mendAfterMilliseconds, rebuild: () => this.retry() }, lifetime);
    lifetime.listen(window, 'online', () => this.#state === 'no-direct-path' && this.retry());
  }

  get link(): Link | null {
    return this.#link;
  }

  signal(message: Extract<ServerMessage, { type: 'description' | 'candidate' }>): void {
    this.#signals = this.#signals.then(() => this.#follow(message)).catch(() => this.forgetBroken());
  }

  /** After a change of network, or by hand: the doctor's page builds the connection anew. */
  retry(): void {
    if (this.askForOffer()) {
      this.#enter('connecting');
      this.lifetime.after(patienceMilliseconds, () => {
        if (this.#state === 'connecting' && this.#link?.state !== 'connecting') {
          this.#enter('no-direct-path');
        }
      });
    }
  }

  /** Signals may have been lost while the socket was away: only a connection that stands is left alone. */
  mendBroken(): void {
    if (this.#link?.state === 'interrupted') {
      this.#mending.socketBack(this.#link);
    } else if (this.#state !== 'none' && this.#state !== 'connected' && this.#state !== 'distrusted') {
      this.retry();
    }
  }

  askForOffer(): boolean {
    return this.options.send({ type: 'retry', room: this.options.room });
  }

  /** Without the doctor there is nothing to connect to: that is no fault of the network. */
  forgetBroken(): void {
    if (this.#state !== 'connected') {
      this.disconnect();
    }
  }

  disconnect(): void {
    this.#disconnections++;
    this.#life?.end();
    this.#life = null;
    this.#link = null;
    this.#enter('none');
  }

  async #follow(message: Extract<ServerMessage, { type: 'description' | 'candidate' }>): Promise<void> {
    if (message.connection !== this.#link?.connection) {
      // Only the doctor's page starts a connection; a late candidate of a replaced one means nothing.
      if (message.type === 'candidate' || message.description.type !== 'offer') {
        return;
      }
      await this.#connect(message.connection);
    }
    if (message.type === 'description') {
      this.#link?.description(message.description);
    } else {
      this.#link?.candidate(message.candidate);
    }
  }

  async #connect(connection: string): Promise<void> {
    const disconnections = this.#disconnections;
    const certificate = await this.#certificate;
    if (this.lifetime.over || disconnections !== this.#disconnections) {
      return;
    }
    this.disconnect();
    const { room, send, probe, stun, links } = this.options;
    this.#life = this.lifetime.child();
    this.#link = links.open(
      { role: 'patient', connection, stun: stun(), certificate },
      {
        description: description => send({ type: 'description', room, connection, description }),
        candidate: candidate => send({ type: 'candidate', room, connection, candidate }),
        restart: usernameFragment => send({ type: 'restart', room, connection, usernameFragment }),
      },
      {
        state: state => this.#enter(state),
        doubt: () => void probe(),
        open: () => this.events.open(),
        control: message => this.events.control(message),
        authenticated: string => this.events.authenticated(string),
      },
      this.#life,
    );
    this.#enter('connecting');
  }

  #enter(state: LinkState | 'none'): void {
    this.#state = state;
    if (state === 'interrupted' && this.#link) {
      this.#mending.begin(this.#link);
    } else {
      this.#mending.stop();
    }
    this.events.state(state);
  }
}
