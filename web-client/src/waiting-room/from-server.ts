import type { Lifetime } from '../consultation/lifetime';
import type { Observable } from '../consultation/observable';
import type { NoticeText, ServerMessage } from '../signaling/messages';
import type { DoctorConnections } from './doctor-connections';
import { OwnSeat } from './own-seat';
import type { PatientOptions } from './patient-options';
import { consultationStands, isOver, type Closing, type PatientState } from './patient-state';
import { QueuePlace } from './queue-place';
import { ServersWord } from './servers-word';

interface Events {
  /** No doctor has claimed the patient, or not any more. */
  unclaimed(): void;
  notice(text: NoticeText): void;
  /** Another device of the patient has the seat. */
  superseded(): void;
  closed(closing: Closing): void;
}

/** What the servers tell the patient's page: who is there, where the patient stands, and that it is over. */
export class FromServer {
  readonly #queue: QueuePlace;
  readonly #seat: OwnSeat;
  readonly #word: ServersWord;
  #startsAt: number | null = null;

  constructor(
    private readonly state: Observable<PatientState>,
    private readonly doctors: DoctorConnections,
    { socket, pace }: Pick<PatientOptions, 'socket' | 'pace'>,
    private readonly events: Events,
    lifetime: Lifetime,
  ) {
    this.#queue = new QueuePlace(pace, queue => state.update({ queue }), lifetime);
    this.#seat = new OwnSeat(socket, { held: () => this.#held(), lost: () => events.superseded() });
    this.#word = new ServersWord(state, lifetime);
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'joined':
        this.#queue.left();
        this.state.update({ doctorPresent: message.present.some(({ seat, away }) => seat === 'doctor' && !away) });
        this.#seat.joined(message.holding);
        break;
      case 'arrived':
        this.#word.takeBack();
        this.#queue.left();
        this.state.update({ doctorPresent: true });
        break;
      case 'away':
        this.state.update({ doctorPresent: false });
        break;
      case 'left':
        this.#queue.left();
        this.state.update({ doctorPresent: false });
        if (!consultationStands(this.state.value)) {
          this.doctors.standing.forgetBroken();
        }
        break;
      case 'position':
        this.#word.say(() => this.#waitInQueue(message.ahead));
        break;
      case 'notice':
        this.events.notice(message.text);
        break;
      case 'description':
      case 'candidate':
        if (!isOver(this.state.value)) {
          this.doctors.signal(message);
        }
        break;
      case 'seat-lost':
        this.#seat.lost();
        break;
      case 'room-moved':
        this.begins(message.startsAt);
        break;
      case 'room-closed':
        this.#closed(message.reason);
        break;
    }
  }

  takeSeatBack(): void {
    this.#seat.takeBack();
  }

  /** Heard with each ticket, and as soon as it changes: moved by minutes, and the place stays. */
  begins(startsAt: string): void {
    const newTime = new Date(startsAt);
    if (this.#startsAt !== null && this.#startsAt !== newTime.getTime()) {
      this.state.update({ newTime });
    }
    this.#startsAt = newTime.getTime();
  }

  #held(): void {
    if (this.state.value.phase === 'superseded') {
      this.state.update({ phase: 'waiting' });
    }
    if (this.state.value.doctorPresent) {
      this.#word.takeBack();
      this.doctors.standing.mendBroken();
    }
  }

  #waitInQueue(ahead: number): void {
    if (!isOver(this.state.value)) {
      this.events.unclaimed();
      this.#queue.moved(ahead);
    }
  }

  /** The end the doctor has decided. Whatever else the servers close, people who talk are left alone. */
  #closed(closing: Closing): void {
    if (closing === 'ended') {
      this.events.closed(closing);
    } else {
      this.#word.say(() => this.events.closed(closing));
    }
  }
}
