import type { ShortString } from '../consultation/authentication';
import type { ControlMessage } from '../consultation/control';
import type { Lifetime } from '../consultation/lifetime';
import type { Link, LinkState } from '../consultation/peer-link';
import type { ServerMessage } from '../signaling/messages';
import { DoctorConnection, type DoctorConnectionOptions } from './doctor-connection';
import { HandOver, type Offers } from './hand-over';
import type { PatientState } from './patient-state';

interface Events {
  /** What is to be seen of the connection that stands, and of a hand-over. */
  show(change: Partial<PatientState>): void;
  /** Both pages hear each other over a connection that is new. */
  open(link: Link): void;
  /** Of the doctor whose patient this is. */
  control(message: ControlMessage): void;
  /** Another doctor has the patient from now on. */
  changed(): void;
}

/** A last word is on its way through the data channel: closing at once would overtake it. */
export const farewellMilliseconds = 500;

/** The connection to the doctor and, for the moments of a hand-over, the one to the colleague beside it. */
export class DoctorConnections {
  readonly handOver: HandOver;
  #standing: DoctorConnection;
  /** What was heard over the second connection before it is the first one. */
  #heard: Pick<PatientState, 'doctor' | 'shortString'> = { doctor: null, shortString: null };

  constructor(
    private readonly options: DoctorConnectionOptions,
    offers: Offers,
    private readonly events: Events,
    private readonly lifetime: Lifetime,
  ) {
    this.#standing = this.#connect();
    this.handOver = new HandOver(offers, () => this.#connect(), {
      asked: offered => events.show({ offered }),
      underWay: handingOver => events.show({ handingOver }),
      declined: () => this.standing.link?.tell({ type: 'offer-declined' }),
      done: (connection, link) => this.#change(connection, link),
    });
  }

  get standing(): DoctorConnection {
    return this.#standing;
  }

  signal(message: Extract<ServerMessage, { type: 'description' | 'candidate' }>): void {
    if (!this.handOver.signal(message, this.#standing.link?.connection ?? null)) {
      this.#standing.signal(message);
    }
  }

  disconnect(): void {
    this.handOver.stop();
    this.#standing.disconnect();
  }

  #connect(): DoctorConnection {
    this.#heard = { doctor: null, shortString: null };
    const connection: DoctorConnection = new DoctorConnection(
      this.options,
      {
        state: link => {
          if (connection === this.#standing) {
            this.events.show(link === 'connected' ? { link } : { link, shortString: null });
          }
          this.handOver?.follow(connection, link);
        },
        authenticated: shortString => this.#authenticated(connection, shortString),
        open: () => connection.link && this.events.open(connection.link),
        control: message => this.#hear(connection, message),
      },
      this.lifetime,
    );
    return connection;
  }

  #authenticated(connection: DoctorConnection, shortString: ShortString): void {
    if (connection === this.#standing) {
      this.events.show({ shortString });
    } else {
      this.#heard = { ...this.#heard, shortString };
    }
  }

  /** Whoever takes over says hello, and decides nothing yet. */
  #hear(connection: DoctorConnection, message: ControlMessage): void {
    if (connection === this.#standing) {
      this.events.control(message);
    } else if (message.type === 'greeting') {
      this.#heard = { ...this.#heard, doctor: message.doctor };
    }
  }

  /** The first doctor's page hears of it over the connection that ends now. */
  #change(next: DoctorConnection, link: LinkState): void {
    const former = this.#standing;
    former.link?.tell({ type: 'handed-over' });
    this.events.changed();
    this.#standing = next;
    this.events.show({ ...this.#heard, link });
    this.lifetime.after(farewellMilliseconds, () => former.disconnect());
  }
}
