import type { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import type { ClientMessage, NoticeText, ServerMessage, Waiting } from '../signaling/messages';
import { berlinDay } from '../ui/format';
import { practiceApi as api, type Appointment, type IssuedCode, type NewOpenHour, type OpenHour } from './practice-api';
import { Telling, type Told } from './telling';

export interface OpenHoursState {
  /** Those of the day that is shown and of today; for a doctor, those that he or she draws from. */
  readonly hours: readonly OpenHour[];
  /** Who waits without a doctor, by hour and in order: rooms and times, no names. */
  readonly queues: ReadonlyMap<string, readonly Waiting[]>;
  readonly opening: boolean;
  /** What those who wait have been told last. */
  readonly told: Told | null;
}

interface Surroundings {
  /** Says in words what went wrong, and answers with null. */
  attempt<T>(action: () => Promise<T>, byItself?: boolean): Promise<T | null>;
  appointments(): readonly Appointment[];
  /** The appointments and hours are not as they were, perhaps on a day that is not shown yet. */
  changed(day?: string): Promise<void>;
  issued(code: IssuedCode & { readonly appointment: Appointment }): void;
  send(message: ClientMessage): boolean;
  /** The patient is to be asked. */
  offered(room: string): void;
  /** The doctor keeps no connection with that room. */
  released(room: string): void;
}

/** The practice's open hours and the queues of those who wait in them. */
export class OpenHours {
  readonly state = new Observable<OpenHoursState>({ hours: [], queues: new Map(), opening: false, told: null });

  readonly #telling: Telling;

  constructor(private readonly around: Surroundings, lifetime: Lifetime) {
    this.#telling = new Telling({
      send: message => around.send(message),
      presence: room => this.#presence(room),
      show: told => this.state.update({ told }),
    }, lifetime);
  }

  async load(days: readonly string[]): Promise<void> {
    const lists = await this.around.attempt(() => Promise.all(days.map(api.openHours)), true);
    if (lists) {
      this.state.update({ hours: lists.flat() });
    }
  }

  receive(message: ServerMessage): void {
    if (message.type === 'queue') {
      this.state.update({ queues: new Map(this.state.value.queues).set(message.hour, message.waiting) });
    }
  }

  /** What the server does not tell anew is not so any more. */
  online(online: boolean): void {
    if (online) {
      this.state.update({ queues: new Map() });
    }
  }

  /** Those that are shown under a day: its own, and whichever somebody waits in. */
  on(day: string): readonly OpenHour[] {
    const { hours, queues } = this.state.value;
    return hours.filter(({ id, startsAt }) => berlinDay(new Date(startsAt)) === day || (queues.get(id)?.length ?? 0) > 0);
  }

  /** Without a doctor, in the hours that are known here: for a doctor, those that he or she draws from. */
  get waiting(): readonly Waiting[] {
    const { hours, queues } = this.state.value;
    return [...new Set(hours.map(({ id }) => id))].flatMap(id => queues.get(id) ?? []);
  }

  visit(room: string): Appointment | undefined {
    return this.around.appointments().find(each => each.room === room && each.openHour !== null);
  }

  /** Out of a consultation that runs nobody goes back into the queue. */
  mayGoBack(room: string): boolean {
    const visit = this.visit(room);
    return visit !== undefined && visit.state !== 'running';
  }

  open(opening: boolean): void {
    this.state.update({ opening });
  }

  async create(hour: NewOpenHour): Promise<void> {
    if (await this.around.attempt(() => api.openHour(hour))) {
      this.state.update({ opening: false });
      await this.around.changed(hour.day);
    }
  }

  async givePlace({ id }: OpenHour): Promise<void> {
    const issued = await this.around.attempt(() => api.givePlace(id));
    if (issued) {
      this.around.issued(issued);
      await this.around.changed();
    }
  }

  /** Of two doctors who press at once one is told that the other was quicker. The patient comes by the waiting room. */
  async claim(room: string): Promise<void> {
    const visit = this.visit(room);
    if (visit) {
      await this.around.attempt(() => api.claim(visit.id).then(() => true));
      await this.around.changed();
    }
  }

  tell(rooms: readonly string[], text: NoticeText): void {
    this.#telling.tell(rooms, text);
  }

  async moveUp(room: string, urgent: boolean): Promise<void> {
    const visit = this.visit(room);
    if (visit) {
      await this.around.attempt(() => (urgent ? api.moveUp : api.putBackInOrder)(visit.id).then(() => true));
    }
  }

  /** Who draws from the same hour, without whoever has the patient now. */
  colleagues(room: string): OpenHour['doctors'] {
    const visit = this.visit(room);
    const hour = this.state.value.hours.find(({ id }) => id === visit?.openHour);
    return hour?.doctors.filter(({ id }) => id !== visit?.doctor?.id) ?? [];
  }

  /** Nothing changes before the patient has agreed. */
  async offer(room: string, colleague: string): Promise<void> {
    const visit = this.visit(room);
    if (visit && (await this.around.attempt(() => api.offer(visit.id, colleague).then(() => true)))) {
      this.around.offered(room);
    }
  }

  /** The patient keeps the place that the time of arrival gives. */
  async giveBack(room: string): Promise<void> {
    const visit = this.visit(room);
    if (visit && (await this.around.attempt(() => api.giveBack(visit.id).then(() => true)))) {
      this.around.released(room);
      await this.around.changed();
    }
  }

  #presence(room: string): 'here' | 'away' | 'gone' {
    const found = [...this.state.value.queues.values()].flat().find(each => each.room === room);
    return !found ? 'gone' : found.away ? 'away' : 'here';
  }
}
