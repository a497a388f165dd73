import type { FileChannel } from './sending';

/** One end of a data channel whose other end gets what was sent only when a test lets it through. */
export class HeldChannel extends EventTarget implements FileChannel {
  readyState: RTCDataChannelState = 'open';
  bufferedAmountLowThreshold = 0;
  mostBuffered = 0;
  readonly sent: (string | ArrayBuffer)[] = [];
  #waiting: (string | ArrayBuffer)[] = [];
  peer!: HeldChannel;

  static pair(): [HeldChannel, HeldChannel] {
    const [one, other] = [new HeldChannel(), new HeldChannel()];
    one.peer = other;
    other.peer = one;
    return [one, other];
  }

  get bufferedAmount(): number {
    return this.#waiting.reduce((sum, each) => sum + (typeof each === 'string' ? each.length : each.byteLength), 0);
  }

  get buffered(): number {
    return this.#waiting.length;
  }

  send(data: ArrayBufferView<ArrayBuffer> | string): void {
    if (this.readyState !== 'open') {
      throw new DOMException('closed', 'InvalidStateError');
    }
    const sent = typeof data === 'string' ? data : data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    this.sent.push(sent);
    this.#waiting.push(sent);
    this.mostBuffered = Math.max(this.mostBuffered, this.bufferedAmount);
  }

  /** Lets the next one through. */
  pass(change: Change = data => data): void {
    const before = this.bufferedAmount;
    const [data] = this.#waiting.splice(0, 1);
    if (before > this.bufferedAmountLowThreshold && this.bufferedAmount <= this.bufferedAmountLowThreshold) {
      this.dispatchEvent(new Event('bufferedamountlow'));
    }
    if (data !== undefined) {
      this.peer.dispatchEvent(new MessageEvent('message', { data: change(data) }));
    }
  }

  /** The connection is gone, for both ends, with whatever was on its way. */
  close(): void {
    for (const end of [this, this.peer]) {
      end.readyState = 'closed';
      end.#waiting = [];
      end.dispatchEvent(new Event('close'));
    }
  }
}

type Change = (data: string | ArrayBuffer) => string | ArrayBuffer;

/** Lets everything through that both ends have to say until it has come so far: files are read and hashed meanwhile. */
export async function flow(channel: HeldChannel, reached: () => boolean, change?: Change): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 4_000; ) {
    while (channel.buffered + channel.peer.buffered > 0) {
      channel.pass(change);
      channel.peer.pass();
    }
    if (reached()) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 2));
  }
}
