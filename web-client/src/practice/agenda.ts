import { Observable } from '../consultation/observable';
import { berlinDay } from '../ui/format';
import { plusDays, weekOf, type Day } from './days';
import { Once } from './once';
import { inTheWay } from './overlaps';
import {
  practiceApi as api, type Appointment, type IssuedCode, type NewAppointment, type NewTime, type Planned, type Repeat,
} from './practice-api';

export type Form =
  | { readonly kind: 'new'; readonly opened: Date }
  /** `filledIn` stays what it was when the form was opened, so that nothing that was typed is lost; `now` is as it stands. */
  | { readonly kind: 'move'; readonly filledIn: Appointment; readonly now: Appointment };

export type Issued = IssuedCode & Planned & { readonly copied: boolean; readonly folded: boolean };

export interface AgendaState {
  readonly day: Day;
  readonly span: 'day' | 'week';
  readonly appointments: readonly Appointment[];
  readonly form: Form | null;
  /** What the time that is being typed overlaps with. */
  readonly inTheWay: readonly Appointment[];
  readonly issued: Issued | null;
  readonly series: readonly Planned[] | null;
  readonly moved: Planned | null;
}

/** How the page asks the server: what goes wrong is shown, and null is the answer. */
export interface Asking {
  act<T>(action: () => Promise<T>): Promise<T | null>;
  /** Leaves what an action had to say on the page. */
  look<T>(action: () => Promise<T>): Promise<T | null>;
  /** Whatever else belongs to the day that is shown. */
  shown(): Promise<void>;
}

/** The practice's appointments of a day or a week, and what is done with them. */
export class Agenda {
  readonly state = new Observable<AgendaState>({
    day: berlinDay(new Date()), span: 'day', appointments: [], form: null, inTheWay: [], issued: null, series: null, moved: null,
  });
  readonly #once = new Once();
  #typing = 0;
  #loads = 0;

  constructor(private readonly asking: Asking, private readonly inConsultation: () => boolean) {}

  get days(): readonly Day[] {
    const { day, span } = this.state.value;
    return span === 'week' ? weekOf(day) : [day];
  }

  async show(part: Partial<Pick<AgendaState, 'day' | 'span'>>): Promise<void> {
    if (part.day !== '') {
      this.state.update(part);
      await this.load();
    }
  }

  /** A day or a week on or back. */
  turn(steps: number): Promise<void> {
    const { day, span } = this.state.value;
    return this.show({ day: plusDays(day, steps * (span === 'week' ? 7 : 1)) });
  }

  async load(): Promise<void> {
    const days = this.days;
    const turn = ++this.#loads;
    const [appointments] = await Promise.all([
      this.asking.look(() => api.appointments(days[0]!, days.at(-1)!)),
      this.asking.shown(),
    ]);
    // Of two answers the one that was asked for later is the newer one.
    if (appointments && turn === this.#loads && days.join() === this.days.join()) {
      this.state.update({ appointments });
    }
  }

  open(form: Form | null): void {
    this.state.update({ form, inTheWay: [], issued: null, series: null, moved: null });
  }

  /** @param doctor whose time it would be */
  async typed(time: NewTime, doctor: string | null): Promise<void> {
    const { form } = this.state.value;
    const turn = ++this.#typing;
    const there = time.day === '' || doctor === null ? [] : await this.asking.look(() => api.appointments(time.day, time.day));
    if (there && form === this.state.value.form && turn === this.#typing) {
      this.state.update({ inTheWay: inTheWay(time, doctor ?? '', there, form?.kind === 'move' ? form.now.id : null) });
    }
  }

  async create(appointment: NewAppointment): Promise<void> {
    const key = this.#once.keyFor(appointment);
    const created = await this.asking.act(() => api.create(appointment, key));
    if (created) {
      this.#made({ issued: { ...created, copied: false, folded: this.inConsultation() } });
      await this.show({ day: appointment.day });
    }
  }

  async createSeries(appointment: NewAppointment, repeat: Repeat): Promise<void> {
    const key = this.#once.keyFor([appointment, repeat]);
    const series = await this.asking.act(() => api.createSeries(appointment, repeat, key));
    if (series) {
      this.#made({ series });
      await this.show({ day: appointment.day });
    }
  }

  async move(time: NewTime): Promise<void> {
    const { form } = this.state.value;
    if (form?.kind !== 'move') {
      return;
    }
    const moved = await this.asking.act(() => api.move(form.now, time));
    if (moved) {
      this.#made({ moved });
      await this.show({ day: time.day });
      return;
    }
    // Whatever stood against it: how it stands now is shown beside what was typed.
    const now = await this.asking.look(() => api.appointment(form.now.id));
    if (now && this.state.value.form === form) {
      this.state.update({ form: { ...form, now } });
    }
    await this.load();
  }

  async cancel(appointment: Appointment): Promise<void> {
    await this.asking.act(() => api.cancel(appointment));
    // Whoever makes the same again wants another one than that.
    this.#once.answered();
    await this.load();
  }

  /** @returns whether it is so now; otherwise how it stands is shown */
  async refer(appointment: Appointment, reference: string | null): Promise<boolean> {
    const done = await this.asking.act(() => api.refer(appointment, reference).then(() => true));
    await this.load();
    return done ?? false;
  }

  async reissue(appointment: Appointment): Promise<void> {
    const code = await this.asking.act(() => api.reissue(appointment.id));
    if (code) {
      this.issue({ ...code, appointment });
      await this.load();
    }
  }

  issue(code: IssuedCode & Pick<Planned, 'appointment'>): void {
    this.#made({ issued: { ...code, overlaps: [], copied: false, folded: this.inConsultation() } });
  }

  async copyLink(): Promise<void> {
    const { issued } = this.state.value;
    if (issued) {
      await navigator.clipboard.writeText(issued.link);
      this.state.update({ issued: { ...issued, copied: true } });
    }
  }

  /** Folded, not gone: it is shown this once, and a consultation needs the place and may be seen by others. */
  fold(): void {
    const { issued } = this.state.value;
    if (issued && !issued.folded) {
      this.state.update({ issued: { ...issued, folded: true } });
    }
  }

  #made(made: Partial<AgendaState>): void {
    this.#once.answered();
    this.state.update({ form: null, inTheWay: [], issued: null, series: null, moved: null, ...made });
  }
}
