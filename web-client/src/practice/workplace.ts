import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import type { Presence, ServerMessage } from '../signaling/messages';
import { practice as text } from '../texts/practice';
import { berlinDay } from '../ui/format';
import { Problem } from '../ui/http';
import { DoctorsDesk } from './doctors-desk';
import { OpenHours } from './open-hours';
import {
  practiceApi as api, type Appointment, type Doctor, type IssuedCode, type NewAppointment, type Role, type Session,
} from './practice-api';
import { PracticeSocket } from './practice-socket';
import { presentAfter } from './staff-presence';

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
  readonly planning: boolean;
  readonly issued: (IssuedCode & { readonly appointment: Appointment; readonly copied: boolean }) | null;
  readonly problem: string | null;
  readonly saved: boolean;
}

const beginAgainMilliseconds = 5_000;

/** Waiting rooms open before the appointment and close after it: around midnight two days are of interest. */
function daysAround(now: Date): string[] {
  const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
  return [...new Set([berlinDay(hours(-3)), berlinDay(hours(1))])];
}

/** The practice's page: session and appointments, and who is present: for doctors at their desk, for staff in a list. */
export class Workplace {
  readonly state = new Observable<WorkplaceState>({
    session: 'loading', expired: false, day: berlinDay(new Date()), appointments: [], expected: [], doctors: [], present: [],
    planning: false, issued: null, problem: null, saved: false,
  });
  readonly #lifetime = new Lifetime();
  #saidByItself = false;
  #staffSocket: PracticeSocket | null = null;
  readonly #events = {
    message: (message: ServerMessage): void => {
      this.openHours.receive(message);
      this.#refreshOn(message);
    },
    online: (online: boolean): void => this.openHours.online(online),
    expired: (expired: boolean): void => this.state.update({ expired }),
  };
  readonly openHours = new OpenHours({
    attempt: (action, byItself) => this.#attempt(action, byItself),
    appointments: () => this.state.value.expected,
    changed: day => this.show(day ?? this.state.value.day),
    issued: code => this.state.update({ issued: { ...code, copied: false }, planning: false }),
    send: message => this.#staffSocket?.send(message) ?? this.desk.send(message),
    released: room => this.desk.waitingRoom?.release(room),
  });
  readonly desk = new DoctorsDesk(() => this.state.value.expected, this.#events, this.#lifetime);

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
      await this.desk.open(session.doctor.name);
    } else if (!session.roles.includes('doctor')) {
      this.#watchPresence();
    }
  }

  has(role: Role): boolean {
    const { session } = this.state.value;
    return typeof session === 'object' && session.roles.includes(role);
  }

  get plansForEverybody(): boolean {
    return this.has('practice-admin') || this.has('staff');
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
      this.state.update({ issued: { ...created, copied: false }, planning: false });
      await this.show(appointment.day);
    }
  }

  async cancel(appointment: Appointment): Promise<void> {
    await this.#attempt(() => api.cancel(appointment));
    await this.#loadAppointments();
  }

  async reissue(appointment: Appointment): Promise<void> {
    const issued = await this.#attempt(() => api.reissue(appointment.id));
    if (issued) {
      this.state.update({ issued: { ...issued, appointment, copied: false } });
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
    const lists = await this.#attempt(() => Promise.all(days.map(api.appointments)), true);
    await this.openHours.load(days);
    if (lists) {
      const expected = lists.filter((_, i) => daysAround(new Date()).includes(days[i]!)).flat();
      this.state.update(day === this.state.value.day ? { expected, appointments: lists[0]! } : { expected });
    }
  }

  async #loadDoctors(): Promise<void> {
    if (this.plansForEverybody) {
      this.state.update({ doctors: (await this.#attempt(api.doctors)) ?? [] });
    }
  }

  #watchPresence(): void {
    this.#staffSocket = new PracticeSocket({
      ...this.#events,
      message: message => {
        this.state.update({ present: presentAfter(message, this.state.value.present) });
        this.#events.message(message);
      },
    }, this.#lifetime);
  }

  /** Presence reaches the appointments through the event log, a moment later than this page hears of it. */
  #refreshOn({ type }: ServerMessage): void {
    if (type === 'arrived' || type === 'left' || type === 'queue' || type === 'room-closed' || type === 'reported') {
      this.#lifetime.after(500, () => void this.#loadAppointments());
    }
  }

  /**
   * Shows what went wrong in words; nothing that was typed is lost by it. What the page loads by itself takes back what it
   * said itself, and no answer to what somebody did.
   */
  async #attempt<T>(action: () => Promise<T>, byItself = false): Promise<T | null> {
    try {
      const result = await action();
      if (!byItself || this.#saidByItself) {
        this.state.update({ problem: null });
      }
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.#saidByItself = byItself;
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
