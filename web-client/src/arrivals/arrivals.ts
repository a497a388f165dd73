import type { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { practice as text } from '../texts/practice';
import type { DoctorState } from '../waiting-room/doctor-waiting-room';
import { hesitationMilliseconds, signsOfArrival, somebodyArrived } from './arrival-rules';
import { Bell } from './bell';
import { LatelySeen } from './lately-seen';
import { ArrivalNotification } from './notification';

export interface ArrivalsState {
  readonly bell: boolean;
  /** The bell is wanted, and the browser keeps the page silent until somebody clicks. */
  readonly muted: boolean;
  readonly notifications: boolean;
  /** The browser does not allow notifications. */
  readonly refused: boolean;
}

const key = { bell: 'arrivals.bell', notifications: 'arrivals.notifications' } as const;
const on = 'on';

/** The server tells of the queues as soon as a page has joined: who is in them then has not arrived. */
const settlingMilliseconds = 1_000;

/** Tells a doctor who is not in a consultation that somebody has arrived. Both ways are off until they are wanted. */
export class Arrivals {
  readonly state: Observable<ArrivalsState>;
  readonly #bell = new Bell();
  readonly #notification = new ArrivalNotification();
  readonly #seen = new LatelySeen();
  #guests: ReadonlySet<string> | null = null;
  #queued: ReadonlySet<string> = new Set();
  #present: ReadonlySet<string> | null = null;
  #beganAt = -Infinity;
  #consulting = false;
  #toldAt = -Infinity;
  #forget: (() => void) | null = null;

  constructor(
    private readonly lifetime: Lifetime,
    private readonly storage: Storage = localStorage,
  ) {
    const stored = (name: string): boolean => storage.getItem(name) === on;
    this.state = new Observable<ArrivalsState>({
      bell: stored(key.bell),
      muted: false,
      notifications: stored(key.notifications) && this.#notification.allowed,
      refused: false,
    });
    lifetime.onEnd(() => this.#silence());
    lifetime.onEnd(() => this.#bell.release());
    lifetime.listen(document, 'visibilitychange', () => document.hidden || this.#notification.close());
    if (this.state.value.bell) {
      void this.#prepareBell();
      // A browser that is asked without a click decides within moments.
      lifetime.after(1_000, () => this.#lookWhetherMuted());
    }
    ['click', 'keydown'].forEach(gesture => lifetime.listen(document, gesture, () => void this.#prepareBell()));
  }

  follow({ holding, guests, active }: DoctorState): void {
    this.#consulting = active !== null;
    if (this.#consulting) {
      this.#silence();
    }
    this.#guests = holding ? new Set(guests.map(({ room }) => room)) : null;
    this.#look();
  }

  /** Those whom nobody has claimed yet, of the open hours that the doctor draws from. */
  queued(rooms: ReadonlySet<string>): void {
    this.#queued = rooms;
    if (performance.now() < this.#beganAt + settlingMilliseconds) {
      this.#seen.add(rooms);
    }
    this.#look();
  }

  /** Whoever switches the bell on hears it once. @returns whether it is on now */
  async switchBell(bell: boolean): Promise<boolean> {
    this.#remember(key.bell, bell);
    this.state.update({ bell, muted: false });
    if (!bell) {
      this.#bell.release();
    } else {
      void this.#prepareBell().then(() => this.#consulting || this.#bell.ring());
    }
    return bell;
  }

  /** @returns whether they are on now */
  async switchNotifications(wanted: boolean): Promise<boolean> {
    const notifications = wanted && (await this.#notification.ask());
    this.#remember(key.notifications, notifications);
    this.state.update({ notifications, refused: wanted && !notifications });
    return notifications;
  }

  #look(): void {
    const before = this.#present;
    const present = this.#guests && new Set([...this.#guests, ...this.#queued]);
    if (before) {
      this.#seen.add(before);
    } else if (present) {
      this.#beganAt = performance.now();
    }
    if (present && somebodyArrived(before && this.#seen.rooms, present) && !this.#consulting) {
      this.#forget ??= this.lifetime.after(hesitationMilliseconds, () => this.#tell());
    }
    this.#present = present;
  }

  #tell(): void {
    this.#forget = null;
    const { bell, notifications } = this.state.value;
    const signs = signsOfArrival({
      bell, notifications, consulting: this.#consulting, hidden: document.hidden, quietFor: performance.now() - this.#toldAt,
    });
    if (signs.length > 0) {
      this.#toldAt = performance.now();
    }
    if (signs.includes('bell')) {
      this.#bell.ring();
    }
    if (signs.includes('notification')) {
      this.#notification.show(text.arrivals.notification);
    }
  }

  #silence(): void {
    this.#forget?.();
    this.#forget = null;
    this.#bell.hush();
    this.#notification.close();
  }

  async #prepareBell(): Promise<void> {
    if (this.state.value.bell && !this.#bell.ready) {
      await this.#bell.prepare(() => this.#lookWhetherMuted());
    }
  }

  #lookWhetherMuted(): void {
    const { bell, muted } = this.state.value;
    if (muted !== (bell && !this.#bell.ready)) {
      this.state.update({ muted: !muted });
    }
  }

  #remember(name: string, wanted: boolean): void {
    if (wanted) {
      this.storage.setItem(name, on);
    } else {
      this.storage.removeItem(name);
    }
  }
}
