import { isChatMessage, type ChatMessage } from '../exchange/chat';
import { noticeTexts, type NoticeText } from '../signaling/messages';
import type { AuthenticationMessage } from './authentication';
import type { Introduction } from './identity';
import type { Candidate, Description } from './negotiation';

/** What one side says about what it sends; `soundOnly` asks the other side to send no picture either. */
export interface SentMedia {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly soundOnly: boolean;
  /** The picture is that of a screen. */
  readonly screen: boolean;
}

/** What the two pages tell each other over the data channel; docs/signaling-protocol.md lists them. */
export type ControlMessage =
  | Introduction
  | AuthenticationMessage
  | ChatMessage
  | { readonly type: 'greeting'; readonly doctor: string }
  | { readonly type: 'admit'; readonly resumed: boolean }
  | { readonly type: 'return-to-waiting-room' }
  | { readonly type: 'end' }
  | { readonly type: 'leave' }
  | { readonly type: 'hesitate' }
  | ({ readonly type: 'media' } & SentMedia)
  | { readonly type: 'offer-colleague' }
  | { readonly type: 'offer-declined' }
  | { readonly type: 'handed-over' }
  | { readonly type: 'notice'; readonly text: NoticeText }
  | { readonly type: 'company'; readonly accompanied: boolean }
  | { readonly type: 'description'; readonly description: Description }
  | { readonly type: 'candidate'; readonly candidate: Candidate | null }
  | { readonly type: 'restart'; readonly usernameFragment: string };

const bare = new Set(['return-to-waiting-room', 'end', 'leave', 'hesitate', 'offer-colleague', 'offer-declined', 'handed-over']);

/** @returns null for anything that this version does not know: the other page may be newer */
export function readControlMessage(data: unknown): ControlMessage | null {
  if (typeof data !== 'string' || data.length > 65_536) {
    return null;
  }
  let message: Record<string, unknown>;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof message !== 'object' || message === null) {
    return null;
  }
  const { type } = message;
  const known =
    (typeof type === 'string' && bare.has(type)) ||
    (type === 'introduction' && typeof message.name === 'string' && isDuration(message.waitedMilliseconds)) ||
    ((type === 'commitment' || type === 'nonce') && typeof message.value === 'string') ||
    isChatMessage(message) ||
    (type === 'greeting' && typeof message.doctor === 'string') ||
    (type === 'admit' && typeof message.resumed === 'boolean') ||
    (type === 'media' && ['camera', 'microphone', 'soundOnly', 'screen'].every(each => typeof message[each] === 'boolean')) ||
    (type === 'notice' && noticeTexts.some(each => each === message.text)) ||
    (type === 'company' && typeof message.accompanied === 'boolean') ||
    (type === 'description' && typeof message.description === 'object' && message.description !== null) ||
    (type === 'candidate' && typeof message.candidate === 'object') ||
    (type === 'restart' && typeof message.usernameFragment === 'string');
  return known ? (message as unknown as ControlMessage) : null;
}

function isDuration(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}
