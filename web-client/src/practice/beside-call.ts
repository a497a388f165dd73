import type { Conduct } from '../conduct/conduct';
import type { Lifetime } from '../consultation/lifetime';
import type { OwnMedia } from '../devices/own-media';
import { Problem } from '../ui/http';
import { OpinionQuestion } from '../ui/opinion';
import type { DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';
import type { AfterCall } from './after-call';
import { DoctorConduct } from './doctor-conduct';
import { FaultHelps } from './fault-helps';
import { practiceApi as api, type Appointment } from './practice-api';

/** What goes along with a doctor's consultations: the rules at the start, reports, the question at the end. */
export class BesideCall {
  readonly conduct: DoctorConduct;
  readonly helps: FaultHelps;
  after: AfterCall | null = null;

  constructor(
    private readonly room: DoctorWaitingRoom,
    devices: OwnMedia,
    private readonly expected: () => readonly Appointment[],
    private readonly changed: () => void,
    lifetime: Lifetime,
  ) {
    this.conduct = new DoctorConduct((each, conduct) => this.#keep(each, conduct), lifetime);
    this.helps = new FaultHelps(room, devices, changed, lifetime);
  }

  tick(room: string, change: Partial<Conduct>): void {
    this.conduct.tick(room, change);
    this.room.tellCompany();
    this.changed();
  }

  end(): void {
    const { active } = this.room.state.value;
    this.room.end();
    this.after = {
      question: new OpinionQuestion('doctor', this.changed),
      help: active === null ? null : this.helps.of(active),
    };
    this.changed();
  }

  async #keep(room: string, conduct: Conduct): Promise<void> {
    const appointment = this.expected().find(each => each.room === room);
    if (!appointment) {
      // The list is not loaded yet, as after a reload while the server is away.
      throw new Problem(0, 'not-loaded', null, {});
    }
    await api.keepConduct(appointment.id, conduct);
  }
}
