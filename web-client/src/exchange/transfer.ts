/** The one place that says how large a file may be: fifty megabytes as people's machines show them. */
export const largestFile = 50 * 2 ** 20;
/** What every browser takes as one message of a data channel. */
export const chunkBytes = 16 * 2 ** 10;

/**
 * What the pages tell each other about files, as text over the channel that also carries their bytes: so what is said
 * stands in order with them. Each side sends one file at a time.
 */
export type FileMessage =
  | { readonly type: 'offer'; readonly id: string; readonly name: string; readonly size: number }
  | { readonly type: 'accept'; readonly id: string }
  | { readonly type: 'decline'; readonly id: string }
  /** So many bytes have arrived; the sender takes its speed from how long they took. */
  | { readonly type: 'progress'; readonly id: string; readonly moved: number }
  | { readonly type: 'cancel'; readonly id: string }
  /** All bytes were sent; `digest` is of them (see PieceDigest). */
  | { readonly type: 'complete'; readonly id: string; readonly digest: string }
  | { readonly type: 'received'; readonly id: string; readonly intact: boolean };

/** `checking`: everything is there, both sides compare. */
export type TransferState = 'queued' | 'offered' | 'running' | 'checking' | 'done' | 'declined' | 'cancelled' | 'failed';

/** `interrupted`: the connection was built anew. `damaged`: what arrived is not what was sent. */
export type TransferProblem = 'interrupted' | 'damaged' | 'unreadable';

export interface TransferView {
  readonly id: string;
  readonly own: boolean;
  readonly name: string;
  readonly size: number;
  /** Bytes that went out or came in. */
  readonly moved: number;
  readonly state: TransferState;
  readonly problem: TransferProblem | null;
  /** A received file whose content was compared: to be saved, and never opened by this page. */
  readonly content: Blob | null;
  readonly saved: boolean;
}

/** One file on its way; the sending and the receiving end are its two kinds. */
export interface Transfer {
  readonly view: TransferView;
  hear(message: FileMessage): void;
  /** By this side, at any point; the other side is told. */
  cancel(): void;
  /** The connection is gone, or the visit over: nobody is told. */
  fail(problem: TransferProblem): void;
}

export const isOver = ({ state }: TransferView): boolean =>
  state === 'done' || state === 'declined' || state === 'cancelled' || state === 'failed';

export const percent = ({ moved, size }: TransferView): number => Math.floor((100 * moved) / size);

/** @returns null for anything that is not exactly a message about a file */
export function readFileMessage(data: string): FileMessage | null {
  let message: Record<string, unknown> | null;
  try {
    message = data.length > 4_096 ? null : JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof message !== 'object' || message === null || typeof message.id !== 'string' || !/^[\w-]{16,64}$/.test(message.id)) {
    return null;
  }
  const { type, name, size, moved, digest, intact } = message;
  const known =
    type === 'accept' || type === 'decline' || type === 'cancel' ||
    (type === 'offer' && typeof name === 'string' && Number.isSafeInteger(size) && (size as number) > 0) ||
    (type === 'progress' && Number.isSafeInteger(moved) && (moved as number) > 0) ||
    (type === 'complete' && typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest)) ||
    (type === 'received' && typeof intact === 'boolean');
  return known ? (message as unknown as FileMessage) : null;
}
