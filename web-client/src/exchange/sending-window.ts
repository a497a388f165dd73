import { chunkBytes } from './transfer';

/** How much longer than on an empty line a chunk may take: what sound waits behind, and a conversation does not notice. */
const targetMilliseconds = 80;
const least = 2 * chunkBytes;
const most = 64 * chunkBytes;
/** Of so many delays the shortest counts: a page that was busy for a moment is no queue (RFC 6817, section 2.4.2). */
const looks = 8;

/**
 * How much of a file may be on its way at once. SCTP fills the line until it loses packets, and speech would wait behind
 * the file; so the time that chunks take decides, as in LEDBAT (RFC 6817): the file takes what the call leaves.
 */
export class SendingWindow {
  #bytes = 4 * chunkBytes;
  #shortest = Infinity;
  #latest: number[] = [];
  #starting = true;
  /** No second step back before the first one can show. */
  #nextStepBack = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** @param delay milliseconds from sending until the other page had it */
  acknowledged(bytes: number, delay: number, now: number): void {
    this.#shortest = Math.min(this.#shortest, delay);
    this.#latest = [...this.#latest, delay].slice(-looks);
    const queued = Math.min(...this.#latest) - this.#shortest;
    if (queued > targetMilliseconds) {
      this.#stepBack(delay, now);
    } else if (this.#starting) {
      this.#set(this.#bytes + bytes);
    } else {
      const free = 1 - queued / targetMilliseconds;
      this.#set(this.#bytes + (free * bytes * chunkBytes) / this.#bytes);
    }
  }

  #stepBack(delay: number, now: number): void {
    this.#starting = false;
    if (now >= this.#nextStepBack) {
      this.#nextStepBack = now + delay;
      this.#set(this.#bytes * 0.7);
    }
  }

  #set(bytes: number): void {
    this.#bytes = Math.min(most, Math.max(least, bytes));
  }
}
