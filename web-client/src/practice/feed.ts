import { Observable } from '../consultation/observable';
import { Problem, request } from '../ui/http';

export interface FeedState {
  /** Null: there is no address (or that is not known yet). */
  readonly issuedAt: string | null;
  /** Shown once, after it was issued. */
  readonly address: string | null;
  readonly failed: boolean;
}

/** The address under which the doctor's calendar program reads the doctor's times. */
export class Feed {
  readonly state = new Observable<FeedState>({ issuedAt: null, address: null, failed: false });

  load(): Promise<void> {
    return this.#attempt(async () => this.state.update(await request<{ issuedAt: string | null }>('GET', path)));
  }

  issue(): Promise<void> {
    return this.#attempt(async () => {
      this.state.update(await request<{ address: string }>('PUT', path));
      await this.load();
    });
  }

  revoke(): Promise<void> {
    return this.#attempt(async () => {
      await request<void>('DELETE', path);
      this.state.update({ issuedAt: null, address: null });
    });
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      this.state.update({ failed: false });
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      this.state.update({ failed: true });
    }
  }
}

const path = '/api/practice/feed';
