import { nothingTicked, type Conduct } from '../conduct/conduct';
import { ConductRecord } from '../conduct/conduct-record';
import type { Lifetime } from '../consultation/lifetime';

const key = 'conduct';

/** What the doctor has ticked for the consultation that runs, or ran last; survives a reload. */
export class DoctorConduct {
  #record: { readonly room: string; readonly keeper: ConductRecord; readonly life: Lifetime } | null = null;

  constructor(
    private readonly send: (room: string, conduct: Conduct) => Promise<void>,
    private readonly lifetime: Lifetime,
    private readonly storage: Storage = sessionStorage,
  ) {}

  /** Null until something was ticked. */
  in(room: string): Conduct | null {
    const kept = JSON.parse(this.storage.getItem(key) ?? 'null') as { room: string; conduct: Conduct } | null;
    return kept?.room === room ? kept.conduct : null;
  }

  tick(room: string, change: Partial<Conduct>): void {
    const conduct = { ...nothingTicked, ...this.in(room), ...change };
    this.storage.setItem(key, JSON.stringify({ room, conduct }));
    if (this.#record?.room !== room) {
      this.#record?.life.end();
      const life = this.lifetime.child();
      this.#record = { room, life, keeper: new ConductRecord(each => this.send(room, each), life) };
    }
    this.#record.keeper.save(conduct);
  }
}
