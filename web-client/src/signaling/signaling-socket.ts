import type { Lifetime } from '../consultation/lifetime';
import { randomToken } from '../consultation/random-token';
import { readServerMessage, type ClientMessage, type ServerMessage } from './messages';

export interface SocketEvents {
  message(message: ServerMessage): void;
  /** Whether the server hears us: true after 'joined'. */
  online(online: boolean): void;
  /** No ticket is to be had any more (appointment over, signed out): the socket has given up. */
  refused(error: unknown): void;
}

/** Thrown by a ticket source when asking again is useless for now; asked again when the page is looked at once more. */
export class TicketRefused extends Error {}

const heartbeatMilliseconds = 10_000;
const longestPause = 5_000;
/** How long a line may take to join before another one is tried. */
const joinWithinMilliseconds = 8_000;
/** The same for a page that needs the server now, because its connection stands still. */
const urgentMilliseconds = 30_000;
const urgentPause = 300;
/** Of the first attempt, which may go over a connection that the browser kept and that is dead; the next ones get as much more. */
const urgentJoinWithin = 1_000;
/** How long a probed line may be silent. */
const answerWithinMilliseconds = 1_000;
/** A page that only watches lets those that hold a seat come back first. */
const watcherPause = 3_000;

/** The WebSocket to signaling-service: joins with a fresh ticket, comes back by itself, notices a dead line. */
export class SignalingSocket {
  /** Tells a reload from a lost socket: the same as long as this document lives. */
  readonly instance = randomToken();
  #socket: WebSocket | null = null;
  #joined = false;
  #connecting = false;
  #attempts = 0;
  #unanswered = 0;
  #suspended = false;
  #urgentUntil = 0;
  #stopPause: () => void = () => {};
  #stopWaiting: () => void = () => {};
  #probed: ((heard: boolean) => void)[] = [];

  constructor(
    private readonly page: string,
    private readonly ticket: (patience: AbortSignal) => Promise<string>,
    private readonly events: SocketEvents,
    private readonly lifetime: Lifetime,
    private readonly watches: () => boolean = () => false,
  ) {
    lifetime.every(heartbeatMilliseconds, () => this.#beat());
    // Phones and laptops wake up here: look at once whether the line is still alive.
    lifetime.listen(window, 'online', () => void this.probe());
    lifetime.listen(document, 'visibilitychange', () => document.visibilityState === 'visible' && void this.probe());
    lifetime.onEnd(() => this.#socket?.close(1000));
    void this.#connect();
  }

  get online(): boolean {
    return this.#joined;
  }

  /** @returns false when there is no joined socket; the caller decides what is lost by that */
  send(message: ClientMessage): boolean {
    if (!this.#joined || this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /**
   * The connection to the other page stands still: perhaps the network is another one, and this line is as dead as that.
   *
   * @returns whether the server hears this page; where not, the line is opened anew at once
   */
  probe(): Promise<boolean> {
    this.#urgentUntil = Date.now() + urgentMilliseconds;
    if (!this.#joined) {
      this.#hurry();
      return Promise.resolve(false);
    }
    const heard = new Promise<boolean>(resolve => this.#probed.push(resolve));
    if (this.#probed.length === 1) {
      this.send({ type: 'ping' });
      const socket = this.#socket;
      this.lifetime.after(answerWithinMilliseconds, () => socket === this.#socket && this.#probed.length > 0 && this.#abandon());
    }
    return heard;
  }

  /** Closes, and does not come back by itself. */
  suspend(): void {
    this.#suspended = true;
    this.#stopPause();
    this.#abandon();
  }

  resume(): void {
    this.#suspended = false;
    this.#hurry();
  }

  async #connect(): Promise<void> {
    if (this.#connecting || this.#suspended || this.#socket) {
      return;
    }
    this.#connecting = true;
    try {
      this.#open(await this.ticket(AbortSignal.timeout(this.#joinWithin)));
    } catch (error) {
      if (error instanceof TicketRefused) {
        this.events.refused(error);
      } else {
        this.#pause();
      }
    } finally {
      this.#connecting = false;
    }
  }

  #open(ticket: string): void {
    if (this.lifetime.over || this.#suspended) {
      return;
    }
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/signaling`);
    this.#socket = socket;
    this.#unanswered = 0;
    socket.onopen = () => socket.send(JSON.stringify({
      type: 'join', protocol: 1, ticket, page: this.page, instance: this.instance,
    } satisfies ClientMessage));
    socket.onmessage = ({ data }) => this.#receive(socket, data);
    socket.onclose = () => this.#closed(socket);
    this.#stopWaiting = this.lifetime.after(this.#joinWithin, () => this.#abandon());
  }

  #receive(socket: WebSocket, data: unknown): void {
    if (socket !== this.#socket) {
      return;
    }
    this.#unanswered = 0;
    this.#settle(true);
    const message = readServerMessage(data);
    if (!message) {
      console.warn('signaling: a message of an unknown kind');
      return;
    }
    if (message.type === 'joined' && !this.#joined) {
      this.#joined = true;
      this.#attempts = 0;
      this.#stopWaiting();
      this.events.online(true);
    }
    if (message.type !== 'pong') {
      this.events.message(message);
    }
  }

  #closed(socket: WebSocket): void {
    if (socket !== this.#socket || this.lifetime.over) {
      return;
    }
    this.#socket = null;
    this.#stopWaiting();
    this.#settle(false);
    if (this.#joined) {
      this.#joined = false;
      this.events.online(false);
    }
    this.#pause();
  }

  /** The first attempt comes at once; later ones spread, so that a restarted server is not trampled. */
  #pause(): void {
    const first = this.watches() ? watcherPause : 0;
    const longest = this.#urgent ? urgentPause : longestPause;
    const pause = this.#attempts === 0 ? first : Math.min(longest, 250 * 2 ** this.#attempts) * (0.5 + Math.random() / 2);
    this.#attempts++;
    this.#stopPause();
    this.#stopPause = this.lifetime.after(pause, () => void this.#connect());
  }

  #beat(): void {
    if (this.#unanswered > 0) {
      this.#abandon();
    } else if (this.#socket) {
      this.#unanswered++;
      this.send({ type: 'ping' });
    }
  }

  #hurry(): void {
    if (this.#socket === null) {
      this.#stopPause();
      this.#attempts = 0;
      void this.#connect();
    }
  }

  #settle(heard: boolean): void {
    this.#probed.splice(0).forEach(resolve => resolve(heard));
  }

  get #urgent(): boolean {
    return Date.now() < this.#urgentUntil;
  }

  get #joinWithin(): number {
    return this.#urgent ? Math.min(urgentJoinWithin * Math.max(this.#attempts, 1), joinWithinMilliseconds) : joinWithinMilliseconds;
  }

  /** `close()` on a dead line reports back only after a minute: do not wait for it. */
  #abandon(): void {
    const dead = this.#socket;
    if (dead) {
      dead.close();
      this.#closed(dead);
    }
  }
}
