import type { ControlMessage } from '../consultation/control';
import { Chat, type ChatMessage } from './chat';
import { FileTransfers } from './file-transfers';
import type { FileChannel } from './sending';

/** The way to the other page; a connection that was built anew is another one. */
export interface ExchangeLink {
  readonly files: FileChannel;
  tell(message: ControlMessage): boolean;
}

/**
 * What two people hand each other beside sound and picture. Open only while the patient is admitted: whoever waits
 * cannot write to a doctor who is in another consultation. It lives with the visit, in page memory (R1).
 */
export class Exchange {
  readonly chat = new Chat(message => this.#link?.tell(message) ?? false);
  readonly files = new FileTransfers();
  #link: ExchangeLink | null = null;

  constructor(changed: () => void) {
    this.chat.state.watch(changed);
    this.files.state.watch(changed);
  }

  get open(): boolean {
    return this.#link !== null;
  }

  /** On admission, and whenever the connection of a consultation was built anew. */
  begin(link: ExchangeLink | null): void {
    this.#link = link;
    this.chat.repeat();
    if (link) {
      this.files.attach(link.files);
    }
  }

  /** Back in the waiting room: what was written stays in memory until the visit ends, and is not shown. */
  pause(): void {
    this.#link = null;
    this.files.stop();
  }

  /** What was received can still be saved, for as long as the page shows this visit. */
  end(): void {
    this.pause();
    this.chat.forget();
    this.files.keepReceived();
  }

  hear(message: ChatMessage): void {
    if (this.open) {
      this.chat.hear(message);
    }
  }
}
