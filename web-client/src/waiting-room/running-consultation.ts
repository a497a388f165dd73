const key = 'running';

/** Which patient's page this page has admitted; survives its own reload, so that one costs no second admission. */
export class RunningConsultation {
  constructor(private readonly storage: Storage) {}

  begin(room: string, page: string | null): void {
    this.storage.setItem(key, JSON.stringify({ room, page }));
  }

  end(): void {
    this.storage.removeItem(key);
  }

  isIn(room: string): boolean {
    return this.#read()?.room === room;
  }

  /** Another page of the same patient is another device: it is admitted anew. */
  isWith(room: string, page: string | null): boolean {
    return this.isIn(room) && this.#read()?.page === page;
  }

  #read(): { room: string; page: string | null } | null {
    return JSON.parse(this.storage.getItem(key) ?? 'null');
  }
}
