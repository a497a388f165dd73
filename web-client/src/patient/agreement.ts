import { nothingTicked, rulesVersion, type Conduct } from '../conduct/conduct';
import { ConductRecord } from '../conduct/conduct-record';
import { Lifetime } from '../consultation/lifetime';
import type { DialInCode } from '../dial-in/dial-in-code';
import { request } from '../ui/http';

const agreedKey = 'agreed';
const accompaniedKey = 'accompanied';

/** *Einverstanden* is the patient's tick to all rules; who is in the room may change later. Survives a reload. */
export class Agreement {
  #lifetime = new Lifetime();
  #record: ConductRecord | null = null;

  constructor(private readonly storage: Storage = sessionStorage) {}

  get accompanied(): boolean {
    return this.storage.getItem(accompaniedKey) !== null;
  }

  isGivenFor(code: DialInCode): boolean {
    return this.storage.getItem(agreedKey) === code;
  }

  give(code: DialInCode): void {
    this.storage.setItem(agreedKey, code);
    this.#save();
  }

  beAccompanied(accompanied: boolean): void {
    if (accompanied) {
      this.storage.setItem(accompaniedKey, 'yes');
    } else {
      this.storage.removeItem(accompaniedKey);
    }
    if (this.storage.getItem(agreedKey) !== null) {
      this.#save();
    }
  }

  forget(): void {
    this.#lifetime.end();
    this.#lifetime = new Lifetime();
    this.#record = null;
    this.storage.removeItem(agreedKey);
    this.storage.removeItem(accompaniedKey);
  }

  #save(): void {
    this.#record ??= new ConductRecord(conduct => this.#send(conduct), this.#lifetime);
    this.#record.save({
      ...nothingTicked, everybodyIntroduced: true, noRecording: true, helpersInformed: true, accompanied: this.accompanied,
    });
  }

  #send(conduct: Conduct): Promise<void> {
    return request<void>('PUT', '/api/dial-in/conduct', { code: this.storage.getItem(agreedKey) ?? '', rulesVersion, ...conduct });
  }
}
