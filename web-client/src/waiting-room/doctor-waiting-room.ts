import type { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { watchQuality } from '../consultation/measuring';
import type { Quality } from '../consultation/quality';
import type { Exchange } from '../exchange/exchange';
import type { NoticeText, ServerMessage } from '../signaling/messages';
import type { Guest, GuestView } from './guest';
import { Guests, type GuestsOptions } from './guests';
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
  /** Of the line to the patient who is in; null while nothing can be said about it. */
  readonly quality: Quality | null;
}

export interface DoctorOptions extends GuestsOptions {
  /** Whether somebody is with the doctor; null as long as the doctor has not said so. */
  readonly accompanied?: (room: string) => boolean | null;
  readonly storage?: Storage;
}

const reportAgainMilliseconds = 15_000;

/**
 * The doctor's side of all waiting patients: one connection each, one admitted at a time (rule: two people per
 * consultation). This page decides on admission and end; the servers are only told.
 */
export class DoctorWaitingRoom {
  readonly state = new Observable<DoctorState>({ online: null, holding: false, guests: [], active: null, readmission: null, soundOnly: withPicture, quality: null });
  readonly #guests: Guests;
  readonly #reports: ReportBook;
  readonly #running: RunningConsultation;
  readonly #sending: OwnSending;
  #media: MediaStream | null = null;

  constructor(
    private readonly options: DoctorOptions,
    private readonly lifetime: Lifetime,
  ) {
    const storage = options.storage ?? sessionStorage;
    this.#running = new RunningConsultation(storage);
    this.#reports = new ReportBook(options.send, storage);
    this.#sending = new OwnSending(() => this.#active()?.link, () => this.#media, soundOnly => this.state.update({ soundOnly }));
    watchQuality(() => this.#active()?.link ?? null, quality => this.state.update({ quality }), lifetime);
    lifetime.every(reportAgainMilliseconds, () => this.#reports.repeat());
    this.#guests = new Guests(
      options,
      {
        changed: guest => this.#changed(guest),
        introduced: guest => this.#introduced(guest),
        handedOver: ({ view }) => this.release(view.room),
        keeps: room => this.#running.isIn(room),
      },
      lifetime,
    );
  }

  ready(): void {
    this.#guests.ready();
  }

  online(online: boolean): void {
    this.state.update({ online });
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'joined':
        this.#joined(message.holding);
        break;
      case 'seat-lost':
        this.#finish();
        this.state.update({ holding: false });
        break;
      case 'room-closed':
        if (this.state.value.active === message.room) {
          if (message.reason !== 'ended' && this.#active()?.reachable) {
            // The servers have not heard that they talk: no more of this patient comes over them, and the call goes on.
            this.#active()!.away();
            return;
          }
          this.#finish();
        }
        break;
      case 'reported':
        this.#reports.acknowledged(message.id);
        break;
    }
    this.#guests.receive(message);
    if (message.type === 'joined') {
      this.#reports.repeat();
    }
  }

  guest(room: string): Guest | undefined {
    return this.#guests.in(room);
  }

  exchange(room: string): Exchange {
    return this.#guests.exchanges.of(room);
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
    const guest = this.#guests.in(room);
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
    this.#guests.remove(active);
    // The patient's page hangs up when it has read the message; this one must not cut it off before.
    this.lifetime.after(1_000, () => guest?.release());
  }

  /** Who is in the doctor's room, as far as the doctor has said so. */
  tellCompany(): void {
    const { active } = this.state.value;
    const accompanied = active === null ? null : (this.options.accompanied?.(active) ?? null);
    if (accompanied !== null) {
      this.#active()?.link?.tell({ type: 'company', accompanied });
    }
  }

  retry(room: string): void {
    this.#guests.retry(room);
  }

  /** To whoever is connected over the data channel, to others by the server. */
  notify(room: string, notice: NoticeText): void {
    if (!this.#guests.in(room)?.link?.tell({ type: 'notice', text: notice })) {
      this.options.send({ type: 'notice', room, text: notice });
    }
  }

  /** Somebody else receives this patient: nothing is kept of them here. */
  release(room: string): void {
    if (this.state.value.active === room) {
      this.#finish();
    }
    this.#guests.forget(room);
  }

  takeOver(): void {
    this.options.send({ type: 'take-seat' });
  }

  #joined(holding: boolean): void {
    this.state.update({ holding });
    if (!holding && this.state.value.active !== null) {
      // After a restart of the server another tab was quicker: the seat belongs where the consultation runs.
      this.takeOver();
    } else if (!holding) {
      this.#running.end();
    }
  }

  #changed(guest: Guest | null): void {
    if (guest?.view.media && guest.view.room === this.state.value.active) {
      this.#sending.heard(guest.view.media);
    }
    this.state.update({ guests: this.#guests.views });
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
    this.tellCompany();
  }

  #finish(): void {
    this.#active()?.exchange.pause();
    this.#sending.stop();
    this.#running.end();
    this.state.update({ active: null });
  }

  #active(): Guest | undefined {
    const { active } = this.state.value;
    return active === null ? undefined : this.#guests.in(active);
  }
}
