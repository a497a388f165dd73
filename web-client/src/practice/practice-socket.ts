import type { Lifetime } from '../consultation/lifetime';
import { pageToken } from '../consultation/random-token';
import type { ClientMessage, ServerMessage } from '../signaling/messages';
import { SignalingSocket, TicketRefused } from '../signaling/signaling-socket';
import { Problem } from '../ui/http';
import { practiceApi as api } from './practice-api';

interface Events {
  message(message: ServerMessage): void;
  online?(online: boolean): void;
  /** The session is over, or has begun again. */
  expired(expired: boolean): void;
}

/** The one connection of a practice's page to signaling, with tickets for its session. */
export class PracticeSocket {
  readonly #socket: SignalingSocket;
  #stun: readonly string[] = [];

  constructor({ message, online = () => {}, expired }: Events, lifetime: Lifetime, watches: () => boolean = () => true) {
    this.#socket = new SignalingSocket(
      pageToken(),
      async patience => {
        const { ticket, stun } = await api.ticket(patience).catch(noTicket);
        this.#stun = stun;
        expired(false);
        return ticket;
      },
      { message, online, refused: () => expired(true) },
      lifetime,
      watches,
    );
  }

  get stun(): readonly string[] {
    return this.#stun;
  }

  send(message: ClientMessage): boolean {
    return this.#socket.send(message);
  }

  probe(): Promise<boolean> {
    return this.#socket.probe();
  }
}

function noTicket(error: unknown): never {
  throw error instanceof Problem && (error.signedOut || error.status === 403) ? new TicketRefused() : error;
}
