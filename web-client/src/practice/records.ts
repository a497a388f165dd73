import { Observable } from '../consultation/observable';
import { Problem, request } from '../ui/http';

export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly role: string;
  readonly subject: string;
  /** The name, if the account is a doctor's. */
  readonly doctor: string | null;
  readonly act: string;
  readonly target: string;
}

export interface DeletionReport {
  readonly days: readonly { readonly day: string; readonly deleted: Readonly<Record<string, number>> }[];
  readonly oldest: readonly { readonly store: string; readonly days: number; readonly deletedBy: string }[];
}

export interface Knowledge {
  readonly appointment: string;
  readonly kept: readonly { readonly store: string; readonly columns: Readonly<Record<string, unknown>>; readonly deletedBy: string }[];
  readonly topics: readonly { readonly topic: string; readonly atMost: string }[];
  readonly neverStored: readonly string[];
}

export interface RecordsState {
  readonly entries: readonly AuditEntry[] | null;
  /** Where to read on; null: that was all. */
  readonly next: number | null;
  readonly report: DeletionReport | null;
  readonly knowledge: Knowledge | null;
  readonly failed: boolean;
}

/** What the administrator looks up, each when it is opened: acts, deletion, and what is known about an appointment. */
export class Records {
  readonly state = new Observable<RecordsState>({ entries: null, next: null, report: null, knowledge: null, failed: false });

  async audit(): Promise<void> {
    const page = await this.#get<{ entries: AuditEntry[]; next: number | null }>('/api/practice/audit');
    if (page) {
      this.state.update(page);
    }
  }

  async older(): Promise<void> {
    const { next, entries } = this.state.value;
    const page = await this.#get<{ entries: AuditEntry[]; next: number | null }>(`/api/practice/audit?before=${next}`);
    if (page) {
      this.state.update({ entries: [...(entries ?? []), ...page.entries], next: page.next });
    }
  }

  async deletions(): Promise<void> {
    const report = await this.#get<DeletionReport>('/api/practice/deletions');
    if (report) {
      this.state.update({ report });
    }
  }

  async about(appointment: string): Promise<void> {
    this.state.update({ knowledge: await this.#get<Knowledge>(`/api/practice/appointments/${appointment}/knowledge`) });
  }

  async #get<T>(path: string): Promise<T | null> {
    try {
      const answer = await request<T>('GET', path);
      this.state.update({ failed: false });
      return answer;
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.state.update({ failed: true });
      return null;
    }
  }
}

/** Whole days of an ISO 8601 duration of hours and minutes, as the service writes it, rounded up. */
export function wholeDays(duration: string): number {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration) ?? [];
  return Math.ceil((Number(hours) + Number(minutes) / 60) / 24);
}
