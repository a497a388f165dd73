import type { PatientSocket } from './patient-options';

interface Events {
  held(): void;
  lost(): void;
}

/** The patient's seat: the newest device has it; an older one takes it back by a button and never by itself. */
export class OwnSeat {
  #wanted = false;

  constructor(
    private readonly socket: PatientSocket,
    private readonly events: Events,
  ) {}

  joined(holding: boolean): void {
    if (holding) {
      this.#wanted = false;
      this.events.held();
    } else if (this.#wanted) {
      this.socket.send({ type: 'take-seat' });
    } else {
      this.lost();
    }
  }

  lost(): void {
    this.events.lost();
    this.socket.suspend();
  }

  takeBack(): void {
    this.#wanted = true;
    this.socket.resume();
  }
}
