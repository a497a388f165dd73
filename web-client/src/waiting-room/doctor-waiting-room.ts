import type { Lifetime } from '../consultation/lifetime';
import type { Wire } from '../consultation/negotiation';
import { Observable } from '../consultation/observable';
import { webRtc, type Links } from '../consultation/peer-link';
import type { ClientMessage, Presence, ServerMessage } from '../signaling/messages';
import { Guest, type GuestView } from './guest';
import { OwnSending, withPicture, type SoundOnly } from './own-sending';
import { ReportBook } from './report-book';
import { RunningConsultation } from './running-consultation';

export interface DoctorState {
  /** Null before the server has answered for the first time. */
  readonly online: boolean | null;
  /** False in a second tab: another one holds the seats, this one watches. */
  readonly holding: boolean;
  readonly guests: readonly GuestView[];
  /** The room of the running consultation, also when the patient has left it (then no guest has that room). */
  readonly active: string | null;
  /** Somebody whose consultation was running is there again with another device and wants a new admission. */
  readonly readmission: string | null;
  readonly soundOnly: SoundOnly;
}

export interface DoctorOptions {
  readonly name: string;
  readonly stun: () => readonly string[];
  readonly send: (message: ClientMessage) => boolean;
  /** Whether the server hears this page now. */
  readonly probe: () => Promise<boolean>;
  readonly storage?: Storage;
  readonly links?: Links;
}

const reportAgainMilliseconds = 15_000;

/**
 * The doctor's side of all waiting patients: one connection each, one admitted at a time (rule: two people per
 * consultation). This page decides on admission and end; the servers are only told.
 */
export class DoctorWaitingRoom {
  readonly state = new Observable<DoctorState>({ online: null, holding: false, guests: [], active: null, readmission: null, soundOnly: withPicture });
  readonly #guests = new Map<string, Guest>();
  readonly #reports: ReportBook;
  readonly #running: RunningConsultation;
  readonly #sending: OwnSending;
  #media: MediaStream | null = null;
  #ready = false;

  constructor(
    private readonly options: DoctorOptions,
    private readonly lifetime: Lifetime,
  ) {
    const storage = options.storage ?? sessionStorage;
    this.#running = new RunningConsultation(storage);
    this.#reports = new ReportBook(options.send, storage);
    this.#sending = new OwnSending(() => this.#active()?.link, () => this.#media, soundOnly => this.state.update({ soundOnly }));
    lifetime.every(reportAgainMilliseconds, () => this.#reports.repeat());
    lifetime.listen(window, 'online', () => this.#retryFailed());
  }

  /** Connections begin only now: before the camera permission browsers hide the addresses that a direct path needs. */
  ready(): void {
    if (!this.#ready) {
      this.#ready = true;
      this.#guests.forEach(guest => this.#connect(guest));
    }
  }

  online(online: boolean): void {
    this.state.update({ online });
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'joined':
        this.#joined(message.holding, message.present);
        break;
      case 'arrived':
        this.#arrived(message.presence);
        break;
      case 'away':
        this.#guests.get(message.room)?.away();
        break;
      case 'left':
        this.#gone(message.room);
        break;
      case 'description':
      case 'candidate':
        this.#guests.get(message.room)?.signal(message);
        break;
      case 'retry':
        this.retry(message.room);
        break;
      case 'seat-lost':
        this.#finish();
        this.state.update({ holding: false });
        this.#guests.forEach(guest => guest.disconnect());
        break;
      case 'room-closed':
        if (this.state.value.active === message.room) {
          this.#finish();
        }
        this.#forget(message.room);
        break;
      case 'reported':
        this.#reports.acknowledged(message.id);
        break;
    }
  }

  guest(room: string): Guest | undefined {
    return this.#guests.get(room);
  }

  /** The tracks for the running consultation; with null the patient gets neither picture nor sound. */
  useMedia(media: MediaStream | null): void {
    this.#media = media;
    this.#sending.refresh();
  }

  /** No picture either way until this side takes it back. */
  wantSoundOnly(soundOnly: boolean): void {
    this.#sending.want(soundOnly);
  }

  admit(room: string): void {
    const guest = this.#guests.get(room);
    if (this.state.value.active === null && guest?.connected) {
      this.#begin(guest, false);
      this.#reports.report(room, 'started');
    }
  }

  returnToWaitingRoom(): void {
    const guest = this.#active();
    this.#finish();
    guest?.link?.tell({ type: 'return-to-waiting-room' });
    guest?.dismissed();
  }

  end(): void {
    const { active } = this.state.value;
    if (active === null) {
      return;
    }
    const guest = this.#active();
    this.#finish();
    this.#reports.report(active, 'ended');
    guest?.link?.tell({ type: 'end' });
    this.#guests.delete(active);
    this.#publish();
    // The patient's page hangs up when it has read the message; this one must not cut it off before.
    this.lifetime.after(1_000, () => guest?.release());
  }

  retry(room: string): void {
    const guest = this.#guests.get(room);
    if (guest && this.#mayConnect()) {
      void guest.connect();
    }
  }

  takeOver(): void {
    this.options.send({ type: 'take-seat' });
  }

  #joined(holding: boolean, present: readonly Presence[]): void {
    this.state.update({ holding });
    if (!holding && this.state.value.active !== null) {
      // After a restart of the server another tab was quicker: the seat belongs where the consultation runs.
      this.takeOver();
    } else if (!holding) {
      this.#running.end();
    }
    const rooms = new Set(present.map(({ room }) => room));
    // After a restart the server does not know yet who is there: a connection that stands speaks for itself.
    [...this.#guests.values()]
      .filter(guest => !rooms.has(guest.view.room) && !guest.connected && !this.#running.isIn(guest.view.room))
      .forEach(guest => this.#forget(guest.view.room));
    present.filter(({ seat }) => seat === 'patient').forEach(presence => this.#arrived(presence, true));
    this.#reports.repeat();
  }

  /** Whoever arrives, or this page after an outage, may have missed signals: what does not stand is built anew. */
  #arrived(presence: Presence, ownSocketIsNew = false): void {
    let guest = this.#guests.get(presence.room);
    if (guest) {
      guest.returned(presence);
    } else {
      guest = this.#welcome(presence);
      this.#guests.set(presence.room, guest);
    }
    this.#connect(guest, ownSocketIsNew);
    this.#publish();
  }

  #welcome(presence: Presence): Guest {
    const { stun, name, probe, links = webRtc } = this.options;
    return new Guest(
      presence,
      { stun, greeting: name, links, probe, wire: connection => this.#wire(presence.room, connection) },
      {
        changed: guest => this.#changed(guest),
        introduced: guest => this.#introduced(guest),
        left: guest => this.#forget(guest.view.room),
      },
      this.lifetime,
    );
  }

  #wire(room: string, connection: string): Wire {
    return {
      description: description => this.options.send({ type: 'description', room, connection, description }),
      candidate: candidate => this.options.send({ type: 'candidate', room, connection, candidate }),
    };
  }

  #mayConnect(): boolean {
    return this.#ready && this.state.value.holding;
  }

  #connect(guest: Guest, ownSocketIsNew = false): void {
    if (this.#mayConnect() && !guest.view.away && !guest.connected) {
      guest.reached(ownSocketIsNew);
    }
  }

  #retryFailed(): void {
    this.#guests.forEach(guest => guest.view.link === 'no-direct-path' && this.#connect(guest));
  }

  /** The seat is free. A connection that still stands outlives the server's opinion. */
  #gone(room: string): void {
    const guest = this.#guests.get(room);
    if (guest?.connected) {
      guest.away();
    } else {
      this.#forget(room);
    }
  }

  #changed(guest: Guest): void {
    const { room, away, link, media } = guest.view;
    if (away && link === 'no-direct-path' && !this.#running.isIn(room)) {
      this.#forget(room);
    }
    if (media && room === this.state.value.active) {
      this.#sending.heard(media);
    }
    this.#publish();
  }

  /** A reload on either side, or a connection built anew, must not cost a second admission. */
  #introduced(guest: Guest): void {
    const { room } = guest.view;
    if (this.#running.isWith(room, guest.page)) {
      this.#begin(guest, true);
      return;
    }
    if (this.#running.isIn(room)) {
      this.#finish();
      this.state.update({ readmission: room });
    }
    // To a page that believes to be in a consultation: nobody here has admitted it.
    guest.link?.tell({ type: 'return-to-waiting-room' });
  }

  #begin(guest: Guest, resumed: boolean): void {
    this.#running.begin(guest.view.room, guest.page);
    this.state.update({ active: guest.view.room, readmission: null });
    guest.link?.tell({ type: 'admit', resumed });
    guest.exchange.begin(guest.link);
    this.#sending.begin();
  }

  #finish(): void {
    this.#active()?.exchange.pause();
    this.#sending.stop();
    this.#running.end();
    this.state.update({ active: null });
  }

  #active(): Guest | undefined {
    const { active } = this.state.value;
    return active === null ? undefined : this.#guests.get(active);
  }

  #forget(room: string): void {
    this.#guests.get(room)?.release();
    this.#guests.delete(room);
    this.#publish();
  }

  #publish(): void {
    const guests = [...this.#guests.values()].map(guest => guest.view)
      .sort((one, other) => one.waitingSince.getTime() - other.waitingSince.getTime());
    this.state.update({ guests });
  }
}
