import type { Candidate, Description } from '../consultation/negotiation';

/** Protocol version 1; the schemas in contracts/signaling are the reference. */
export type Seat = 'doctor' | 'patient';

/** What the practice can have said to those who wait; no text of anybody's passes the server. */
export const noticeTexts = ['soon', 'longer', 'call'] as const;
export type NoticeText = (typeof noticeTexts)[number];

export type ClientMessage =
  | { type: 'join'; protocol: 1; ticket: string; page: string; instance: string }
  | { type: 'description'; room: string; connection: string; description: Description }
  | { type: 'candidate'; room: string; connection: string; candidate: Candidate | null }
  | { type: 'restart'; room: string; connection: string; usernameFragment: string }
  | { type: 'retry'; room: string }
  | { type: 'take-seat' }
  | { type: 'leave' }
  | { type: 'report'; id: string; room: string; event: 'started' | 'ended' }
  | { type: 'notice'; room: string; text: NoticeText }
  | { type: 'ping' };

export interface Presence {
  readonly room: string;
  readonly seat: Seat;
  readonly since: string | null;
  readonly away: boolean;
  readonly page: string | null;
  readonly instance: string | null;
}

/** Somebody in the queue of an open hour, as the practice sees them. */
export interface Waiting {
  readonly room: string;
  readonly since: string;
  readonly away: boolean;
  readonly urgent: boolean;
}

export type ServerMessage =
  | { type: 'joined'; role: 'doctor' | 'patient' | 'staff'; holding: boolean; present: readonly Presence[] }
  | { type: 'arrived'; presence: Presence }
  | { type: 'away'; room: string; seat: Seat }
  | { type: 'left'; room: string; seat: Seat }
  | { type: 'queue'; hour: string; waiting: readonly Waiting[] }
  | { type: 'position'; room: string; ahead: number }
  | { type: 'notice'; room: string; text: NoticeText }
  | { type: 'description'; room: string; from: Seat; connection: string; description: Description }
  | { type: 'candidate'; room: string; from: Seat; connection: string; candidate: Candidate | null }
  | { type: 'restart'; room: string; from: Seat; connection: string; usernameFragment: string }
  | { type: 'retry'; room: string; from: Seat }
  | { type: 'seat-lost' }
  | { type: 'room-moved'; room: string; startsAt: string }
  | { type: 'room-closed'; room: string; reason: 'cancelled' | 'moved' | 'ended' }
  | { type: 'reported'; id: string }
  | { type: 'pong' }
  | { type: 'failure'; code: string; message: string };

const needed: Record<ServerMessage['type'], readonly string[]> = {
  joined: ['role', 'holding', 'present'],
  arrived: ['presence'],
  away: ['room', 'seat'],
  left: ['room', 'seat'],
  queue: ['hour', 'waiting'],
  position: ['room', 'ahead'],
  notice: ['room', 'text'],
  description: ['room', 'from', 'connection', 'description'],
  candidate: ['room', 'from', 'connection', 'candidate'],
  restart: ['room', 'from', 'connection', 'usernameFragment'],
  retry: ['room', 'from'],
  'seat-lost': [],
  'room-moved': ['room', 'startsAt'],
  'room-closed': ['room', 'reason'],
  reported: ['id'],
  pong: [],
  failure: ['code', 'message'],
};

/** @returns null for a message that this version does not know */
export function readServerMessage(data: unknown): ServerMessage | null {
  let message: Record<string, unknown>;
  try {
    message = JSON.parse(String(data));
  } catch {
    return null;
  }
  const properties = needed[message?.type as ServerMessage['type']];
  return properties?.every(property => property in message) ? (message as unknown as ServerMessage) : null;
}
