import type { ClearName } from '../consultation/identity';
import type { Links } from '../consultation/peer-link';
import type { Pace } from '../dial-in/dial-in-api';
import type { ClientMessage } from '../signaling/messages';
import type { Offers } from './hand-over';

export interface PatientOptions {
  readonly room: string;
  readonly name: ClearName;
  /** Whether somebody is with the patient. */
  readonly accompanied: () => boolean;
  readonly stun: () => readonly string[];
  readonly socket: PatientSocket;
  /** Asked only in an open hour. */
  readonly pace: () => Promise<Pace>;
  readonly offers: Offers;
  /** The own tracks, as previewed before. */
  readonly media: () => MediaStream | null;
  readonly links?: Links;
}

export interface PatientSocket {
  send(message: ClientMessage): boolean;
  /** Whether the server hears this page now. */
  probe(): Promise<boolean>;
  /** Another device is on the seat: this page must not come back by itself and take it away again. */
  suspend(): void;
  resume(): void;
}
