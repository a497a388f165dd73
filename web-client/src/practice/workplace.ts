import { Arrivals } from '../arrivals/arrivals';
import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { pageToken } from '../consultation/random-token';
import { OwnMedia } from '../devices/own-media';
import { awakeWhile } from '../devices/wake-lock';
import { ScreenShare } from '../exchange/screen-share';
import type { Presence, ServerMessage } from '../signaling/messages';
import { SignalingSocket, TicketRefused } from '../signaling/signaling-socket';
import { practice as text } from '../texts/practice';
import { berlinDay } from '../ui/format';
import { Problem } from '../ui/http';
import { DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';
import { noPicture } from '../waiting-room/own-sending';
import { BesideCall } from './beside-call';
import {
  practiceApi as api, type Appointment, type Doctor, type IssuedCode, type NewAppointment, type Role, type Session,
} from './practice-api';

export interface WorkplaceState {
  /** `not-allowed`: signed in, but with an account of no practice. */
  readonly session: Session | 'loading' | 'signed-out' | 'not-allowed';
  readonly expired: boolean;
  readonly day: string;
  readonly appointments: readonly Appointment[];
  /** Those around this moment, whatever day the list shows: for who waits. */
  readonly expected: readonly Appointment[];
  readonly doctors: readonly Doctor[];
  /** Who is present, for staff: rooms and times, no names. */
  readonly present: readonly Presence[];
  /** The browser asks for camera and microphone, and it takes longer than where they are allowed already. */
  readonly asking: boolean;
  readonly planning: boolean;
  readonly issued: (IssuedCode & { readonly opensAt: string; readonly copied: boolean }) | null;
  readonly problem: string | null;
  readonly saved: boolean;
}

const beginAgainMilliseconds = 5_000;
/** Opening devices that are allowed takes less, and an explanation would only flash. */
const askingMilliseconds = 1_000;

/** Waiting rooms open before the appointment and close after it: around midnight two days are of interest. */
function daysAround(now: Date): string[] {
  const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
  return [...new Set([berlinDay(hours(-3)), berlinDay(hours(1))])];
}

/** The practice's page: session, appointments, and for doctors the waiting room. */
export class Workplace {
  readonly state = new Observable<WorkplaceState>({
    session: 'loading', expired: false, day: berlinDay(new Date()), appointments: [], expected: [], doctors: [], present: [],
    asking: false, planning: false, issued: null, problem: null, saved: false,
  });
  readonly media = new OwnMedia();
  readonly screen = new ScreenShare();
  waitingRoom: DoctorWaitingRoom | null = null;
  beside: BesideCall | null = null;
  readonly #lifetime = new Lifetime();
  readonly arrivals = new Arrivals(this.#lifetime);
  #testing = false;
  #stun: readonly string[] = [];

  async begin(): Promise<void> {
    const session = await this.#attempt(() => this.#openSession());
    if (!session) {
      if (this.state.value.session === 'loading') {
        this.#lifetime.after(beginAgainMilliseconds, () => void this.begin());
      }
      return;
    }
    this.state.update({ session });
    await Promise.all([this.#loadAppointments(), this.#loadDoctors()]);
    if (session.doctor?.active) {
      this.#openWaitingRoom(session.doctor.name);
      await this.openDevices();
    } else if (!session.roles.includes('doctor')) {
      this.#watchPresence();
    }
  }

  has(role: Role): boolean {
    const { session } = this.state.value;
    return typeof session === 'object' && session.roles.includes(role);
  }

  /** The permission first: without it browsers hide the addresses that a direct connection needs. */
  async openDevices(): Promise<void> {
    const forget = this.#lifetime.after(askingMilliseconds, () => this.state.update({ asking: true }));
    const stream = await this.media.open();
    forget();
    if (this.state.value.asking) {
      this.state.update({ asking: false });
    }
    if (stream) {
      this.#releaseUnusedDevices();
    }
  }

  /** While the doctor looks after them, they stay on. */
  testDevices(testing: boolean): void {
    this.#testing = testing;
    if (testing) {
      void this.media.open();
    } else {
      this.#releaseUnusedDevices();
    }
  }

  async admit(room: string): Promise<void> {
    if (await this.media.open()) {
      this.waitingRoom?.admit(room);
    }
  }

  async show(day: string): Promise<void> {
    if (day !== '') {
      this.state.update({ day });
      await this.#loadAppointments();
    }
  }

  plan(planning: boolean): void {
    this.state.update({ planning, issued: null, problem: null });
  }

  async create(appointment: NewAppointment): Promise<void> {
    const created = await this.#attempt(() => api.create(appointment));
    if (created) {
      this.state.update({ issued: { ...created, opensAt: created.appointment.opensAt, copied: false }, planning: false });
      await this.show(appointment.day);
    }
  }

  async cancel(id: string): Promise<void> {
    await this.#attempt(() => api.cancel(id));
    await this.#loadAppointments();
  }

  async reissue({ id, opensAt }: Appointment): Promise<void> {
    const issued = await this.#attempt(() => api.reissue(id));
    if (issued) {
      this.state.update({ issued: { ...issued, opensAt, copied: false } });
    }
  }

  async copyLink(): Promise<void> {
    const { issued } = this.state.value;
    if (issued) {
      await navigator.clipboard.writeText(issued.link);
      this.state.update({ issued: { ...issued, copied: true } });
    }
  }

  async activate(doctor: Doctor): Promise<void> {
    await this.#attempt(() => (doctor.active ? api.deactivate(doctor.id) : api.activate(doctor.id)));
    await this.#loadDoctors();
    const session = await this.#attempt(api.session);
    if (session) {
      this.state.update({ session });
    }
  }

  async describe(name: string, telephone: string): Promise<void> {
    this.state.update({ saved: false });
    const done = await this.#attempt(() => api.describe(name, telephone).then(() => true));
    const session = done && (await this.#attempt(api.session));
    if (session) {
      this.state.update({ session, saved: true });
    }
  }

  async #openSession(): Promise<Session> {
    const session = await api.session();
    if (!session.roles.includes('doctor')) {
      return session;
    }
    return { ...session, doctor: await api.registerDoctor() };
  }

  async #loadAppointments(): Promise<void> {
    const { day } = this.state.value;
    const days = [...new Set([day, ...daysAround(new Date())])];
    const lists = await this.#attempt(() => Promise.all(days.map(api.appointments)));
    if (lists) {
      const expected = lists.filter((_, i) => daysAround(new Date()).includes(days[i]!)).flat();
      this.state.update(day === this.state.value.day ? { expected, appointments: lists[0]! } : { expected });
    }
  }

  async #loadDoctors(): Promise<void> {
    if (this.has('practice-admin') || this.has('staff')) {
      this.state.update({ doctors: (await this.#attempt(api.doctors)) ?? [] });
    }
  }

  #openWaitingRoom(name: string): void {
    const room = new DoctorWaitingRoom(
      {
        name,
        stun: () => this.#stun,
        send: message => socket.send(message),
        probe: () => socket.probe(),
        accompanied: each => this.beside?.conduct.in(each)?.accompanied ?? null,
      },
      this.#lifetime,
    );
    this.waitingRoom = room;
    this.beside = new BesideCall(room, () => this.state.value.expected, () => this.state.update({}), this.#lifetime);
    this.#lifetime.onEnd(this.media.state.watch(({ stream }) => {
      room.useMedia(this.screen.instead(stream));
      if (stream) {
        room.ready();
        this.#releaseUnusedDevices();
      }
    }));
    this.#lifetime.onEnd(this.screen.state.watch(() => room.useMedia(this.screen.instead(this.media.state.value.stream))));
    this.#lifetime.onEnd(room.state.watch(({ guests, active, holding, soundOnly }) => {
      this.media.holdCamera(noPicture(soundOnly));
      if (active === null || noPicture(soundOnly)) {
        this.screen.stop();
      }
      if (holding && (guests.length > 0 || active)) {
        void this.openDevices();
      } else {
        this.#releaseUnusedDevices();
      }
    }));
    this.#lifetime.onEnd(room.state.watch(state => this.arrivals.follow(state)));
    awakeWhile(room.state, ({ active }) => active !== null, this.#lifetime);
    const socket = this.#socket(message => {
      room.receive(message);
      this.#refreshOn(message);
    }, online => room.online(online), () => !room.state.value.holding);
    // Whoever draws finds the waiting room from now on.
    this.state.update({});
  }

  /** The light of the camera goes out when nobody waits and nobody is spoken to. */
  #releaseUnusedDevices(): void {
    const waiting = this.waitingRoom?.state.value;
    if (waiting && !this.#testing && !(waiting.holding && (waiting.guests.length > 0 || waiting.active))) {
      this.media.release();
    }
  }

  #watchPresence(): void {
    this.#socket(message => {
      const { present } = this.state.value;
      switch (message.type) {
        case 'joined':
          this.state.update({ present: message.present.filter(({ seat }) => seat === 'patient') });
          break;
        case 'arrived':
          if (message.presence.seat === 'patient') {
            this.state.update({ present: [...present.filter(({ room }) => room !== message.presence.room), message.presence] });
          }
          break;
        case 'left':
        case 'room-closed':
          this.state.update({ present: present.filter(({ room }) => room !== message.room) });
          break;
      }
      this.#refreshOn(message);
    }, () => {});
  }

  /** Presence reaches the appointments through the event log, a moment later than this page hears of it. */
  #refreshOn({ type }: ServerMessage): void {
    if (type === 'arrived' || type === 'left' || type === 'room-closed' || type === 'reported') {
      this.#lifetime.after(500, () => void this.#loadAppointments());
    }
  }

  #socket(
    receive: (message: ServerMessage) => void,
    online: (online: boolean) => void,
    watches: () => boolean = () => true,
  ): SignalingSocket {
    return new SignalingSocket(
      pageToken(),
      async patience => {
        const { ticket, stun } = await api.ticket(patience).catch(error => this.#noTicket(error));
        this.#stun = stun;
        this.state.update({ expired: false });
        return ticket;
      },
      { message: receive, online, refused: () => this.state.update({ expired: true }) },
      this.#lifetime,
      watches,
    );
  }

  #noTicket(error: unknown): never {
    throw error instanceof Problem && (error.signedOut || error.status === 403) ? new TicketRefused() : error;
  }

  /** Shows what went wrong in words; nothing that was typed is lost by it. */
  async #attempt<T>(action: () => Promise<T>): Promise<T | null> {
    try {
      const result = await action();
      this.state.update({ problem: null });
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.#explain(error);
      return null;
    }
  }

  #explain(problem: Problem): void {
    if (problem.status === 403 && this.state.value.session === 'loading') {
      this.state.update({ session: 'not-allowed' });
    } else if (!problem.signedOut) {
      const otherwise = problem.status === 0 ? text.unreachable : text.unexpected;
      this.state.update({ problem: text.problems[problem.code] ?? problem.detail ?? otherwise });
    } else if (typeof this.state.value.session === 'object') {
      this.state.update({ expired: true });
    } else {
      this.state.update({ session: 'signed-out' });
    }
  }
}
