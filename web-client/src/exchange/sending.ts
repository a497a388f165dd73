import { Lifetime } from '../consultation/lifetime';
import { randomToken } from '../consultation/random-token';
import { PieceDigest, pieceBytes } from './piece-digest';
import { SendingWindow } from './sending-window';
import { chunkBytes, isOver, percent, type FileMessage, type Transfer, type TransferProblem, type TransferView } from './transfer';

/** What of an RTCDataChannel is needed here. */
export interface FileChannel extends EventTarget {
  readonly readyState: RTCDataChannelState;
  readonly bufferedAmount: number;
  bufferedAmountLowThreshold: number;
  send(data: ArrayBufferView<ArrayBuffer> | string): void;
}

/** So much waits in the browser at most: a cancellation does not stand behind more than that. */
const mostBuffered = 32 * chunkBytes;
export const refillBelow = 8 * chunkBytes;

/** The sending end of one file. */
export class Sending implements Transfer {
  #view: TransferView;
  #channel: FileChannel | null = null;
  readonly #window = new SendingWindow();
  /** What the other page does not have yet: up to which byte, and when it was sent. */
  #flying: { readonly upTo: number; readonly at: number }[] = [];
  #sent = 0;
  #goOn: () => void = () => {};
  /** Ends with the transfer, however that ends. */
  readonly #lifetime = new Lifetime();

  constructor(
    readonly file: File,
    name: string,
    private readonly changed: () => void,
  ) {
    this.#view = {
      id: randomToken(), own: true, name, size: file.size, moved: 0, state: 'queued', problem: null, content: null, saved: false,
    };
  }

  get view(): TransferView {
    return this.#view;
  }

  offer(channel: FileChannel): void {
    this.#channel = channel;
    const { id, name, size } = this.#view;
    this.#show({ state: 'offered' });
    this.#tell({ type: 'offer', id, name, size });
  }

  hear(message: FileMessage): void {
    const { state } = this.#view;
    if (message.type === 'accept' && state === 'offered') {
      this.#show({ state: 'running' });
      void this.#run();
    } else if (message.type === 'decline' && state === 'offered') {
      this.#show({ state: 'declined' });
    } else if (message.type === 'progress' && (state === 'running' || state === 'checking')) {
      this.#arrived(message.moved);
    } else if (message.type === 'cancel' && !isOver(this.#view)) {
      this.#show({ state: 'cancelled' });
    } else if (message.type === 'received' && state === 'checking') {
      this.#show(message.intact ? { state: 'done' } : { state: 'failed', problem: 'damaged' });
    }
  }

  cancel(): void {
    if (!isOver(this.#view)) {
      if (this.#view.state !== 'queued') {
        this.#tell({ type: 'cancel', id: this.#view.id });
      }
      this.#show({ state: 'cancelled' });
    }
  }

  fail(problem: TransferProblem): void {
    if (!isOver(this.#view)) {
      this.#show({ state: 'failed', problem });
    }
  }

  async #run(): Promise<void> {
    const digest = new PieceDigest();
    for (let offset = 0; offset < this.file.size && !this.#lifetime.over; offset += pieceBytes) {
      const piece = await this.#read(offset);
      if (piece) {
        await digest.add(piece);
        await this.#send(piece);
      }
    }
    const value = await digest.value();
    if (!this.#lifetime.over) {
      this.#show({ state: 'checking' });
      this.#tell({ type: 'complete', id: this.#view.id, digest: value });
    }
  }

  /** The file may have been moved, changed or unplugged since it was chosen. */
  async #read(offset: number): Promise<ArrayBuffer | null> {
    try {
      return await this.file.slice(offset, offset + pieceBytes).arrayBuffer();
    } catch {
      if (!isOver(this.#view)) {
        this.#tell({ type: 'cancel', id: this.#view.id });
        this.fail('unreadable');
      }
      return null;
    }
  }

  async #send(piece: ArrayBuffer): Promise<void> {
    for (let at = 0; at < piece.byteLength; at += chunkBytes) {
      await this.#untilThereIsRoom();
      if (this.#lifetime.over) {
        return;
      }
      const chunk = new Uint8Array(piece, at, Math.min(chunkBytes, piece.byteLength - at));
      this.#channel!.send(chunk);
      this.#sent += chunk.length;
      this.#flying.push({ upTo: this.#sent, at: performance.now() });
    }
  }

  async #untilThereIsRoom(): Promise<void> {
    const channel = this.#channel!;
    const full = (): boolean =>
      channel.bufferedAmount >= mostBuffered || this.#sent + chunkBytes - this.#view.moved > this.#window.bytes;
    while (full() && !this.#lifetime.over) {
      const waiting = this.#lifetime.child();
      await new Promise<void>(resolve => {
        waiting.onEnd(resolve);
        waiting.listen(channel, 'bufferedamountlow', () => waiting.end());
        this.#goOn = () => waiting.end();
      });
    }
  }

  #arrived(moved: number): void {
    const now = performance.now();
    const arrived = this.#flying.filter(({ upTo }) => upTo <= moved);
    const latest = arrived.at(-1);
    if (latest) {
      this.#flying = this.#flying.slice(arrived.length);
      this.#window.acknowledged(latest.upTo - this.#view.moved, now - latest.at, now);
      const before = percent(this.#view);
      this.#view = { ...this.#view, moved: latest.upTo };
      if (percent(this.#view) !== before) {
        this.changed();
      }
    }
    this.#goOn();
  }

  #tell(message: FileMessage): void {
    if (this.#channel?.readyState === 'open') {
      this.#channel.send(JSON.stringify(message));
    }
  }

  #show(change: Partial<TransferView>): void {
    this.#view = { ...this.#view, ...change };
    if (isOver(this.#view)) {
      this.#lifetime.end();
    }
    this.changed();
  }
}
