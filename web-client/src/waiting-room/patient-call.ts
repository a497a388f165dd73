import type { ControlMessage } from '../consultation/control';
import { introduce, type ClearName } from '../consultation/identity';
import type { Lifetime } from '../consultation/lifetime';
import { watchQuality } from '../consultation/measuring';
import { Observable } from '../consultation/observable';
import { webRtc, type Link, type Links } from '../consultation/peer-link';
import type { Pace } from '../dial-in/dial-in-api';
import type { Exchange } from '../exchange/exchange';
import type { ClientMessage, NoticeText, ServerMessage } from '../signaling/messages';
import { DoctorConnection } from './doctor-connection';
import { PatientConsultation } from './patient-consultation';
import { atTheBeginning, type Closing, type PatientState } from './patient-state';
import { QueuePlace } from './queue-place';

export interface PatientOptions {
  readonly room: string;
  readonly name: ClearName;
  /** Whether somebody is with the patient. */
  readonly accompanied: () => boolean;
  readonly stun: () => readonly string[];
  readonly socket: PatientSocket;
  /** Asked only in an open hour. */
  readonly pace: () => Promise<Pace>;
  /** The own tracks, as previewed before. */
  readonly media: () => MediaStream | null;
  readonly links?: Links;
}

export interface PatientSocket {
  send(message: ClientMessage): boolean;
  /** Whether the server hears this page now. */
  probe(): Promise<boolean>;
  /** Another device is on the seat: this page must not come back by itself and take it away again. */
  suspend(): void;
  resume(): void;
}

/** How long a page whose doctor is there waits for an offer before it asks for one. */
const offerWithinMilliseconds = 10_000;

/** The patient's side from the waiting room to the end. The doctor's page decides; this one follows, and may leave. */
export class PatientCall {
  readonly state = new Observable<PatientState>(atTheBeginning);
  readonly #waitingSince = Date.now();
  readonly #connection: DoctorConnection;
  readonly #consultation: PatientConsultation;
  readonly #queue: QueuePlace;
  #wantsSeat = false;

  constructor(
    private readonly options: PatientOptions,
    private readonly lifetime: Lifetime,
  ) {
    const { room, name, stun, socket, links = webRtc } = options;
    this.#connection = new DoctorConnection(
      { room, stun, links, send: message => socket.send(message), probe: () => socket.probe() },
      {
        state: link => this.state.update(link === 'connected' ? { link } : { link, shortString: null }),
        authenticated: shortString => this.state.update({ shortString }),
        open: () => {
          this.link?.tell(introduce(name, Date.now() - this.#waitingSince));
          this.tellCompany();
        },
        control: message => this.#hear(message),
      },
      lifetime,
    );
    this.#queue = new QueuePlace(options.pace, queue => this.state.update({ queue }));
    this.#consultation = new PatientConsultation(this.state, () => this.link, options.media, lifetime);
    watchQuality(() => (this.state.value.phase === 'talking' ? this.link : null), quality => this.state.update({ quality }), lifetime);
    lifetime.every(offerWithinMilliseconds, () => this.#askForOffer());
  }

  get exchange(): Exchange {
    return this.#consultation.exchange;
  }

  get remote(): MediaStream | null {
    return this.link?.remote ?? null;
  }

  get link(): Link | null {
    return this.#connection.link;
  }

  online(online: boolean): void {
    this.state.update({ online });
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'joined':
        this.#joined(message);
        break;
      case 'arrived':
        this.#queue.left();
        this.state.update({ doctorPresent: true });
        break;
      case 'away':
        this.state.update({ doctorPresent: false });
        break;
      case 'left':
        this.#queue.left();
        this.state.update({ doctorPresent: false });
        this.#connection.forgetBroken();
        break;
      case 'position':
        this.#waitInQueue(message.ahead);
        break;
      case 'notice':
        this.#read(message.text);
        break;
      case 'description':
      case 'candidate':
        if (!this.#isOver()) {
          this.#connection.signal(message);
        }
        break;
      case 'seat-lost':
        this.#supersede();
        break;
      case 'room-closed':
        this.#close(message.reason);
        break;
    }
  }

  startNow(): void {
    this.#consultation.startNow();
  }

  hesitate(): void {
    this.#consultation.hesitate();
  }

  mediaChanged(): void {
    this.#consultation.mediaChanged();
  }

  wantSoundOnly(soundOnly: boolean): void {
    this.#consultation.wantSoundOnly(soundOnly);
  }

  /** Said first, and again when it changes. */
  tellCompany(): void {
    this.link?.tell({ type: 'company', accompanied: this.options.accompanied() });
  }

  leave(): void {
    this.link?.tell({ type: 'leave' });
    this.options.socket.send({ type: 'leave' });
    this.#close('left');
  }

  takeSeatBack(): void {
    this.#wantsSeat = true;
    this.options.socket.resume();
  }

  /** By hand; after a change of network it happens by itself. */
  retry(): void {
    this.#connection.retry();
  }

  /** No doctor has claimed the patient, or not any more: nobody is connected. */
  #waitInQueue(ahead: number): void {
    if (this.#isOver()) {
      return;
    }
    this.#consultation.pause();
    this.#connection.disconnect();
    this.state.update({ phase: 'waiting', doctor: null, doctorAccompanied: null });
    void this.#queue.moved(ahead);
  }

  #joined({ present, holding }: Extract<ServerMessage, { type: 'joined' }>): void {
    this.#queue.left();
    this.state.update({ doctorPresent: present.some(({ seat, away }) => seat === 'doctor' && !away) });
    if (!holding && this.#wantsSeat) {
      this.options.socket.send({ type: 'take-seat' });
    } else if (!holding) {
      this.#supersede();
    } else {
      this.#wantsSeat = false;
      if (this.state.value.phase === 'superseded') {
        this.state.update({ phase: 'waiting' });
      }
      if (this.state.value.doctorPresent) {
        this.#connection.mendBroken();
      }
    }
  }

  #supersede(): void {
    this.#consultation.pause();
    this.#connection.disconnect();
    this.state.update({ phase: 'superseded' });
    this.options.socket.suspend();
  }

  #askForOffer(): void {
    const { phase, link, doctorPresent } = this.state.value;
    if (phase === 'waiting' && doctorPresent && link === 'none') {
      this.#connection.askForOffer();
    }
  }

  #hear(message: ControlMessage): void {
    if (this.#isOver()) {
      return;
    }
    switch (message.type) {
      case 'greeting':
        this.state.update({ doctor: message.doctor });
        break;
      case 'admit':
        this.state.update({ notice: null });
        this.#consultation.admitted(message.resumed);
        break;
      case 'notice':
        this.#read(message.text);
        break;
      case 'company':
        this.state.update({ doctorAccompanied: message.accompanied });
        break;
      case 'media':
        this.#consultation.sees(message);
        break;
      case 'return-to-waiting-room':
        this.#consultation.pause();
        this.state.update({ phase: 'waiting' });
        break;
      case 'end':
        this.#close('ended');
        break;
      case 'chat':
      case 'chat-received':
        this.#consultation.reads(message);
        break;
    }
  }

  #read(text: NoticeText): void {
    this.state.update({ notice: { text, at: new Date() } });
  }

  #isOver(): boolean {
    const { phase } = this.state.value;
    return phase === 'closed' || phase === 'superseded';
  }

  #close(closing: Closing): void {
    this.#consultation.end();
    this.state.update({ phase: 'closed', closing });
    // The farewell is on its way through the data channel: closing at once would overtake it.
    this.lifetime.after(500, () => this.lifetime.end());
  }
}
