import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import type { Presence, ServerMessage } from '../signaling/messages';
import { practice as text } from '../texts/practice';
import { berlinDay } from '../ui/format';
import { Problem } from '../ui/http';
import { Agenda } from './agenda';
import { DoctorsDesk } from './doctors-desk';
import { OpenHours } from './open-hours';
import { practiceApi as api, type Appointment, type Doctor, type Role, type Session } from './practice-api';
import { PracticeSocket } from './practice-socket';
import { presentAfter } from './staff-presence';

export interface WorkplaceState {
  /** `not-allowed`: signed in, but with an account of no practice. */
  readonly session: Session | 'loading' | 'signed-out' | 'not-allowed';
  readonly expired: boolean;
  /** Those around this moment, whatever day the agenda shows: for who waits. */
  readonly expected: readonly Appointment[];
  readonly doctors: readonly Doctor[];
  /** Who is present, for staff: rooms and times, no names. */
  readonly present: readonly Presence[];
  readonly problem: string | null;
  /** How many things that somebody did were answered by such words. */
  readonly refusals: number;
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
    session: 'loading', expired: false, expected: [], doctors: [], present: [], problem: null, refusals: 0, saved: false,
  });
  readonly #lifetime = new Lifetime();
  #saidByItself = false;
  #forgetRefresh: () => void = () => {};
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
    changed: day => this.#changed(day),
    issued: code => this.agenda.issue(code),
    send: message => this.#staffSocket?.send(message) ?? this.desk.send(message),
    offered: room => this.desk.waitingRoom?.guest(room)?.offerColleague(),
    released: room => this.desk.waitingRoom?.release(room),
  }, this.#lifetime);
  readonly desk = new DoctorsDesk(() => this.state.value.expected, this.#events, this.#lifetime);
  readonly agenda = new Agenda(
    {
      act: action => this.#attempt(action),
      look: action => this.#attempt(action, true),
      shown: () => this.#loadOpenHours(),
    },
    () => !!this.desk.waitingRoom?.state.value.active,
  );

  constructor() {
    this.openHours.state.watch(() => this.desk.arrivals.queued(new Set(this.openHours.waiting.map(({ room }) => room))));
  }

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

  /** Null for those who receive nobody. */
  get ownDoctorId(): string | null {
    const { session } = this.state.value;
    return typeof session === 'object' ? session.doctor?.id ?? null : null;
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

  /** @param day that is to be shown now */
  async #changed(day?: string): Promise<void> {
    if (day) {
      this.agenda.state.update({ day });
    }
    await this.#loadAppointments();
  }

  async #loadAppointments(): Promise<void> {
    const days = daysAround(new Date());
    const [expected] = await Promise.all([
      this.#attempt(() => api.appointments(days[0]!, days.at(-1)!), true),
      this.agenda.load(),
    ]);
    if (expected) {
      this.state.update({ expected });
    }
  }

  #loadOpenHours(): Promise<void> {
    return this.openHours.load([...new Set([this.agenda.state.value.day, ...daysAround(new Date())])]);
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
    if (type === 'arrived' || type === 'left' || type === 'queue' || type === 'room-moved' || type === 'room-closed' || type === 'reported') {
      // Once for all who come and go within that time.
      this.#forgetRefresh();
      this.#forgetRefresh = this.#lifetime.after(500, () => void this.#loadAppointments());
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
      if (this.state.value.expired) {
        this.state.update({ expired: false });
      }
      return result;
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.#saidByItself = byItself;
      this.#explain(error);
      if (!byItself) {
        this.state.update({ refusals: this.state.value.refusals + 1 });
      }
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
