import type { Lifetime } from '../consultation/lifetime';
import type { ClientMessage, NoticeText } from '../signaling/messages';

/** What became of the last one. */
export interface Told {
  readonly text: NoticeText;
  readonly heard: number;
  /** Not connected at that moment. */
  readonly missed: number;
}

interface Surroundings {
  send(message: ClientMessage): boolean;
  /** Whether somebody still waits there without a doctor; `away`: and is not connected. */
  presence(room: string): 'here' | 'away' | 'gone';
  show(told: Told): void;
}

/** A page that sends more than 200 messages in 10 s is cut off by the server (docs/signaling-protocol.md), a call's among them. */
const atOnce = 10;
const pauseMilliseconds = 1_000;

/** Has something said to those who wait: by a key of a fixed list, the words are in the patient's page and language. */
export class Telling {
  #waiting: (() => void)[] = [];
  #pausing = false;

  constructor(
    private readonly around: Surroundings,
    private readonly lifetime: Lifetime,
  ) {}

  tell(rooms: readonly string[], text: NoticeText): void {
    let told: Told = { text, heard: 0, missed: 0 };
    const count = (change: Partial<Told>): void => this.around.show((told = { ...told, ...change }));
    this.#waiting.push(...rooms.map(room => () => {
      const presence = this.around.presence(room);
      if (presence === 'here' && this.around.send({ type: 'notice', room, text })) {
        count({ heard: told.heard + 1 });
      } else if (presence !== 'gone') {
        count({ missed: told.missed + 1 });
      }
    }));
    if (!this.#pausing) {
      this.#next();
    }
  }

  #next(): void {
    this.#waiting.splice(0, atOnce).forEach(send => send());
    this.#pausing = this.#waiting.length > 0;
    if (this.#pausing) {
      this.lifetime.after(pauseMilliseconds, () => this.#next());
    }
  }
}
