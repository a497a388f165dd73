import { Observable } from '../consultation/observable';
import { randomToken } from '../consultation/random-token';

/** A message and the sign that it was read by the other page; an id, so that one that is repeated is shown once. */
export type ChatMessage =
  | { readonly type: 'chat'; readonly id: string; readonly text: string }
  | { readonly type: 'chat-received'; readonly id: string };

export interface ChatLine {
  readonly id: string;
  readonly own: boolean;
  readonly text: string;
  /** The other page has it. */
  readonly delivered: boolean;
}

export interface ChatState {
  readonly lines: readonly ChatLine[];
  /** Came while the panel was folded. */
  readonly unread: number;
  readonly shown: boolean;
  /** How long the text is that was too long to send. */
  readonly tooLong: number | null;
}

export const longestMessage = 1_000;
/** A page is open all day, and the other side decides how much it writes. */
const mostLines = 500;

/**
 * What the two people write to each other (R14: a text alternative to speech). In page memory and nowhere else (R1): it
 * is gone with the visit, or with a reload.
 */
export class Chat {
  readonly state = new Observable<ChatState>({ lines: [], unread: 0, shown: false, tooLong: null });

  /** @param tell says false when there is no way to the other page just now */
  constructor(private readonly tell: (message: ChatMessage) => boolean) {}

  /** @returns whether it was taken; what is too long stays with whoever typed it, who is told */
  say(typed: string): boolean {
    const text = readable(typed);
    const length = lengthOf(text);
    if (length === 0 || length > longestMessage) {
      this.state.update({ tooLong: length === 0 ? null : length });
      return false;
    }
    const line = { id: randomToken(), own: true, text, delivered: false };
    this.#append(line, { tooLong: null });
    this.tell({ type: 'chat', id: line.id, text });
    return true;
  }

  hear(message: ChatMessage): void {
    const { lines, unread, shown } = this.state.value;
    if (message.type === 'chat-received') {
      this.state.update({ lines: lines.map(line => (line.own && line.id === message.id ? { ...line, delivered: true } : line)) });
      return;
    }
    this.tell({ type: 'chat-received', id: message.id });
    const text = readable(message.text);
    if (lengthOf(text) > 0 && !lines.some(({ own, id }) => !own && id === message.id)) {
      this.#append({ id: message.id, own: false, text, delivered: true }, { unread: shown ? 0 : unread + 1 });
    }
  }

  /** The connection is another one: what was on its way may have been lost with the former. */
  repeat(): void {
    this.state.value.lines
      .filter(({ delivered }) => !delivered)
      .forEach(({ id, text }) => this.tell({ type: 'chat', id, text }));
  }

  show(shown: boolean): void {
    if (shown !== this.state.value.shown) {
      this.state.update(shown ? { shown, unread: 0 } : { shown });
    }
  }

  /** Somebody types: the complaint about the former attempt is over. */
  typing(): void {
    if (this.state.value.tooLong !== null) {
      this.state.update({ tooLong: null });
    }
  }

  forget(): void {
    this.state.update({ lines: [], unread: 0, tooLong: null });
  }

  #append(line: ChatLine, change: Partial<ChatState>): void {
    this.state.update({ ...change, lines: [...this.state.value.lines, line].slice(-mostLines) });
  }
}

/** As people count: an emoji is one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Without control characters, and without those that turn the direction of what follows. Links stay plain text. */
function readable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, '')
    .trim();
}

export function isChatMessage({ type, id, text }: Record<string, unknown>): boolean {
  const named = typeof id === 'string' && /^[\w-]{16,64}$/.test(id);
  return named && ((type === 'chat' && typeof text === 'string' && lengthOf(text) <= longestMessage) || type === 'chat-received');
}
