import { randomToken } from '../consultation/random-token';
import type { ClientMessage } from '../signaling/messages';

type Report = Extract<ClientMessage, { type: 'report' }>;
const key = 'reports';

/** What the doctor's page has decided and signaling-service has not yet acknowledged; survives a reload. */
export class ReportBook {
  constructor(
    private readonly send: (report: Report) => boolean,
    private readonly storage: Storage = sessionStorage,
  ) {}

  report(room: string, event: Report['event']): void {
    const report: Report = { type: 'report', id: randomToken(), room, event };
    this.#save([...this.#open(), report]);
    this.send(report);
  }

  acknowledged(id: string): void {
    this.#save(this.#open().filter(report => report.id !== id));
  }

  repeat(): void {
    this.#open().forEach(report => this.send(report));
  }

  #open(): Report[] {
    return JSON.parse(this.storage.getItem(key) ?? '[]') as Report[];
  }

  #save(reports: Report[]): void {
    this.storage.setItem(key, JSON.stringify(reports));
  }
}
