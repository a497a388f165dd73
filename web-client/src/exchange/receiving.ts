import { safeFileName } from './file-name';
import { PieceDigest, pieceBytes } from './piece-digest';
import { chunkBytes, isOver, percent, type FileMessage, type Transfer, type TransferProblem, type TransferView } from './transfer';

/** Not more: a sender may wait with two chunks. */
const acknowledgeEvery = chunkBytes;

/** The receiving end of one file. Nothing of it is taken before the person here has agreed. */
export class Receiving implements Transfer {
  #view: TransferView;
  readonly #digest = new PieceDigest();
  readonly #pieces: Blob[] = [];
  #piece = new Uint8Array(0);
  #filled = 0;
  #acknowledged = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(
    { id, name, size }: Extract<FileMessage, { type: 'offer' }>,
    fallbackName: string,
    private readonly tell: (message: FileMessage) => void,
    private readonly changed: () => void,
  ) {
    this.#view = {
      id, own: false, name: safeFileName(name, fallbackName), size, moved: 0, state: 'offered', problem: null, content: null,
      saved: false,
    };
  }

  get view(): TransferView {
    return this.#view;
  }

  accept(): void {
    if (this.#view.state === 'offered') {
      this.#show({ state: 'running' });
      this.tell({ type: 'accept', id: this.#view.id });
    }
  }

  decline(): void {
    if (this.#view.state === 'offered') {
      this.#show({ state: 'declined' });
      this.tell({ type: 'decline', id: this.#view.id });
    }
  }

  hear(message: FileMessage): void {
    if (message.type === 'cancel' && !isOver(this.#view)) {
      this.#show({ state: 'cancelled' });
    } else if (message.type === 'complete' && this.#view.state === 'running') {
      this.#show({ state: 'checking' });
      this.#inOrder(() => this.#compare(message.digest));
    }
  }

  /** What comes after a cancellation was on its way already. */
  chunk(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#view.state !== 'running') {
      return;
    }
    if (this.#view.moved + bytes.length > this.#view.size) {
      this.cancel();
      this.#show({ state: 'failed', problem: 'damaged' });
      return;
    }
    for (let at = 0; at < bytes.length; ) {
      at += this.#fill(bytes.subarray(at));
    }
    const before = percent(this.#view);
    this.#view = { ...this.#view, moved: this.#view.moved + bytes.length };
    this.#acknowledge();
    if (percent(this.#view) !== before) {
      this.changed();
    }
  }

  #acknowledge(): void {
    const { id, moved, size } = this.#view;
    if (moved - this.#acknowledged >= acknowledgeEvery || moved === size) {
      this.#acknowledged = moved;
      this.tell({ type: 'progress', id, moved });
    }
  }

  cancel(): void {
    if (!isOver(this.#view)) {
      this.tell({ type: 'cancel', id: this.#view.id });
      this.#show({ state: 'cancelled' });
    }
  }

  fail(problem: TransferProblem): void {
    if (!isOver(this.#view)) {
      this.#show({ state: 'failed', problem });
    }
  }

  saved(): void {
    this.#show({ saved: true });
  }

  /** @returns how many of these bytes fitted into the current piece */
  #fill(bytes: Uint8Array<ArrayBuffer>): number {
    if (this.#filled === this.#piece.length) {
      const taken = this.#pieces.length * pieceBytes;
      this.#piece = new Uint8Array(Math.min(pieceBytes, this.#view.size - taken));
      this.#filled = 0;
    }
    const fitting = bytes.subarray(0, this.#piece.length - this.#filled);
    this.#piece.set(fitting, this.#filled);
    this.#filled += fitting.length;
    if (this.#filled === this.#piece.length) {
      const piece = this.#piece;
      // Browsers keep blobs out of the page's memory, large ones on disk.
      this.#pieces.push(new Blob([piece]));
      this.#inOrder(() => this.#digest.add(piece));
    }
    return fitting.length;
  }

  async #compare(digest: string): Promise<void> {
    const intact = this.#view.moved === this.#view.size && (await this.#digest.value()) === digest;
    if (this.#view.state === 'checking') {
      // Not the type that the sender claims: the browser must not be led to open it.
      const content = intact ? new Blob(this.#pieces, { type: 'application/octet-stream' }) : null;
      this.#show(intact ? { state: 'done', content } : { state: 'failed', problem: 'damaged' });
      this.tell({ type: 'received', id: this.#view.id, intact });
    }
  }

  #inOrder(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch(() => this.fail('damaged'));
  }

  #show(change: Partial<TransferView>): void {
    this.#view = { ...this.#view, ...change };
    if (isOver(this.#view)) {
      this.#pieces.length = 0;
      this.#piece = new Uint8Array(0);
    }
    this.changed();
  }
}
