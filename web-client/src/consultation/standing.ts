import { keyFramesAfterInterruption } from './key-frame';
import type { Lifetime } from './lifetime';
import { watchPulse, type Beat } from './pulse';

/** `distrusted`: the other side does not keep to the authentication; the connection is closed for good. */
export type LinkState = 'connecting' | 'connected' | 'interrupted' | 'no-direct-path' | 'distrusted';

/** How long a new or interrupted connection is given before both sides are told that there is no direct path. */
export const patienceMilliseconds = 15_000;

export interface StandingEvents {
  state(state: LinkState): void;
  /** Nothing has come in for a moment: it may be interrupted. */
  doubt(): void;
}

/** How a connection stands: what the browser says of it, what comes in over it, and how long that may take. */
export class Standing {
  #state: LinkState = 'connecting';
  #stopPatience: () => void = () => {};
  /** Lasts as long as this side sends. Only then silence of the other one means something. */
  #sending: Lifetime | null = null;

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly channel: RTCDataChannel,
    private readonly events: StandingEvents,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.listen(pc, 'connectionstatechange', () => this.#follow());
    lifetime.listen(channel, 'open', () => this.#enter('connected'));
    // The other page is gone, or its browser gave the channel up: an ICE restart does not bring it back.
    lifetime.listen(channel, 'close', () => this.#enter('interrupted'));
    this.#bePatient();
  }

  get state(): LinkState {
    return this.#state;
  }

  sends(sending: boolean): void {
    if (!sending) {
      this.#sending?.end();
      this.#sending = null;
    } else if (!this.#sending && !this.lifetime.over) {
      this.#sending = this.lifetime.child();
      watchPulse(() => this.pc.getStats(), beat => this.#feel(beat), this.#sending);
    }
  }

  distrust(): void {
    this.#enter('distrusted');
  }

  get #open(): boolean {
    return this.channel.readyState === 'open';
  }

  #feel(beat: Beat): void {
    if (beat === 'doubtful' && this.#state === 'connected') {
      this.events.doubt();
    } else if (beat === 'still' && this.#state === 'connected') {
      this.#enter('interrupted');
    } else if (beat === 'steady' && this.#open) {
      this.#enter('connected');
    }
  }

  #follow(): void {
    switch (this.pc.connectionState) {
      case 'connected':
        // The channel opens a moment later on a new connection: only then can the pages talk.
        if (this.#open) {
          this.#enter('connected');
        }
        break;
      case 'disconnected':
        this.#enter('interrupted');
        break;
      case 'failed':
        this.#enter('no-direct-path');
        break;
    }
  }

  #enter(state: LinkState): void {
    if (state === this.#state || this.#state === 'distrusted') {
      return;
    }
    this.#state = state;
    if (state === 'connected' && this.#sending) {
      keyFramesAfterInterruption(this.pc, this.#sending);
    }
    if (state === 'interrupted') {
      this.#bePatient();
    } else {
      this.#stopPatience();
    }
    this.events.state(state);
  }

  /** `connectionState` says `failed` late, or never where no candidate was found: nobody waits longer than this. */
  #bePatient(): void {
    this.#stopPatience();
    this.#stopPatience = this.lifetime.after(patienceMilliseconds, () => this.#enter('no-direct-path'));
  }
}
