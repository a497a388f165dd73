const dialled = 'dial-in-code';
const typed = 'dial-in-typed';

/**
 * The code through a reload, or a look at another page such as the *Technik-Test*: in this tab only, until the visit is over.
 * What stands in the field and was not sent yet is kept as well, and only shown again.
 */
export class KeptCode {
  constructor(private readonly storage: Storage = sessionStorage) {}

  /** Leads to an appointment. */
  get dialled(): string | null {
    return this.storage.getItem(dialled);
  }

  get typed(): string {
    return this.storage.getItem(typed) ?? '';
  }

  keepDialled(code: string): void {
    this.storage.setItem(dialled, code);
    this.storage.removeItem(typed);
  }

  keepTyped(text: string): void {
    this.storage.setItem(typed, text);
  }

  forget(): void {
    this.storage.removeItem(dialled);
    this.storage.removeItem(typed);
  }
}
