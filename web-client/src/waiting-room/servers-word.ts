import type { Lifetime } from '../consultation/lifetime';
import type { Observable } from '../consultation/observable';
import { consultationStands, type PatientState } from './patient-state';

/** What the servers say against a consultation: heard once it stands no longer. They may be late, and know nothing of it. */
export class ServersWord {
  #word: (() => void) | null = null;

  constructor(
    private readonly state: Observable<PatientState>,
    lifetime: Lifetime,
  ) {
    lifetime.onEnd(state.watch(() => this.#heed()));
  }

  say(word: () => void): void {
    this.#word = word;
    this.#heed();
  }

  takeBack(): void {
    this.#word = null;
  }

  #heed(): void {
    const word = this.#word;
    if (word && !consultationStands(this.state.value)) {
      this.#word = null;
      if (this.state.value.phase !== 'closed') {
        word();
      }
    }
  }
}
