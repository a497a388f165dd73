import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { safeFileName } from './file-name';
import { Receiving } from './receiving';
import { refillBelow, Sending, type FileChannel } from './sending';
import { isOver, largestFile, readFileMessage, type FileMessage, type TransferView } from './transfer';

/** Why a file was not even offered. */
export interface RefusedFile {
  readonly name: string;
  readonly why: 'too-large' | 'empty';
}

export interface FilesState {
  readonly transfers: readonly TransferView[];
  readonly refused: RefusedFile | null;
}

const fallbackName = 'Datei';
/** The other side decides how many it offers. */
const mostTransfers = 100;

/** All files of one visit, in both directions; in each one at a time, the others wait. */
export class FileTransfers {
  readonly state = new Observable<FilesState>({ transfers: [], refused: null });
  #transfers: (Sending | Receiving)[] = [];
  #channel: FileChannel | null = null;
  #attached = new Lifetime();

  /** Begins with a connection's channel; what ran over another one cannot go on, and both people are told. */
  attach(channel: FileChannel): void {
    if (channel === this.#channel) {
      return;
    }
    this.#detach();
    this.#channel = channel;
    this.#attached = new Lifetime();
    channel.bufferedAmountLowThreshold = refillBelow;
    this.#attached.listen<MessageEvent>(channel, 'message', ({ data }) => this.#hear(data));
    this.#attached.listen(channel, 'close', () => this.#interrupt());
    this.#attached.listen(channel, 'open', () => this.#next());
    this.#next();
  }

  /** By whoever decides that the consultation pauses: what is on its way is cancelled. */
  stop(): void {
    this.#transfers.forEach(transfer => transfer.cancel());
    this.#detach();
  }

  /** All that is left after the end. */
  keepReceived(): void {
    this.#transfers = this.#transfers.filter(({ view }) => view.content !== null);
    this.state.update({ refused: null });
    this.#changed();
  }

  send(files: readonly File[]): void {
    this.state.update({ refused: null });
    for (const file of files) {
      const name = safeFileName(file.name, fallbackName);
      if (file.size === 0 || file.size > largestFile) {
        this.state.update({ refused: { name, why: file.size === 0 ? 'empty' : 'too-large' } });
      } else {
        this.#add(new Sending(file, name, () => this.#changed()));
      }
    }
    this.#next();
  }

  accept(id: string): void {
    this.#received(id)?.accept();
  }

  decline(id: string): void {
    this.#received(id)?.decline();
  }

  saved(id: string): void {
    this.#received(id)?.saved();
  }

  cancel({ id, own }: TransferView): void {
    this.#find(id, own)?.cancel();
  }

  again({ id }: TransferView): void {
    const failed = this.#find(id, true);
    if (failed instanceof Sending && isOver(failed.view)) {
      this.remove(failed.view);
      this.send([failed.file]);
    }
  }

  /** Takes what is over off the list; a received file is then gone. */
  remove({ id, own }: TransferView): void {
    this.#transfers = this.#transfers.filter(({ view }) => view.id !== id || view.own !== own || !isOver(view));
    this.#changed();
  }

  /** Received, and only in this page's memory. */
  get unsaved(): boolean {
    return this.#transfers.some(({ view }) => view.content !== null && !view.saved);
  }

  #hear(data: unknown): void {
    if (data instanceof ArrayBuffer) {
      this.#transfers.forEach(transfer => transfer instanceof Receiving && transfer.chunk(new Uint8Array(data)));
      return;
    }
    const message = typeof data === 'string' ? readFileMessage(data) : null;
    if (message?.type === 'offer') {
      this.#offered(message);
    } else if (message) {
      // Whose file it is: only who sends says that it is complete, only who gets it says the rest.
      const ownToo = message.type !== 'complete';
      const theirsToo = message.type === 'complete' || message.type === 'cancel';
      this.#transfers
        .filter(({ view }) => view.id === message.id && (view.own ? ownToo : theirsToo))
        .forEach(transfer => transfer.hear(message));
    }
  }

  /** One at a time: a second offer, or one above the limit, comes from no page of ours. */
  #offered(message: Extract<FileMessage, { type: 'offer' }>): void {
    const busy = this.#transfers.some(({ view }) => !view.own && !isOver(view));
    if (busy || message.size > largestFile || this.#received(message.id)) {
      this.#tell({ type: 'decline', id: message.id });
    } else {
      this.#add(new Receiving(message, fallbackName, reply => this.#tell(reply), () => this.#changed()));
    }
  }

  #next(): void {
    const sent = this.#transfers.filter(transfer => transfer instanceof Sending);
    const next = sent.find(({ view }) => view.state === 'queued');
    const busy = sent.some(({ view }) => view.state !== 'queued' && !isOver(view));
    if (next && !busy && this.#channel?.readyState === 'open') {
      next.offer(this.#channel);
    }
  }

  #detach(): void {
    this.#attached.end();
    this.#channel = null;
    this.#interrupt();
  }

  #interrupt(): void {
    this.#transfers.filter(({ view }) => view.state !== 'queued').forEach(transfer => transfer.fail('interrupted'));
  }

  #tell(message: FileMessage): void {
    if (this.#channel?.readyState === 'open') {
      this.#channel.send(JSON.stringify(message));
    }
  }

  #add(transfer: Sending | Receiving): void {
    this.#transfers = [...this.#transfers, transfer].slice(-mostTransfers);
    this.#changed();
  }

  #find(id: string, own: boolean): Sending | Receiving | undefined {
    return this.#transfers.find(({ view }) => view.id === id && view.own === own);
  }

  #received(id: string): Receiving | undefined {
    const found = this.#find(id, false);
    return found instanceof Receiving ? found : undefined;
  }

  #changed(): void {
    this.state.update({ transfers: this.#transfers.map(({ view }) => view) });
    this.#next();
  }
}
