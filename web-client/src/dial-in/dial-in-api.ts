import { TicketRefused } from '../signaling/signaling-socket';
import { request, type Problem } from '../ui/http';
import type { DialInCode } from './dial-in-code';

export interface PracticeContact {
  readonly name: string;
  readonly telephone: string | null;
}

export interface Invitation {
  readonly practice: PracticeContact;
  /** Null in an open consultation hour, before one has claimed the patient. */
  readonly doctor: string | null;
  /** The colleague who would take over, until the patient has answered. */
  readonly offered: Offered | null;
  /** The times are those of an open hour, and not the patient's own. */
  readonly openHour: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface Offered {
  readonly id: string;
  readonly name: string;
}

export interface PatientTicket {
  readonly ticket: string;
  readonly room: string;
  /** Of the appointment as it is now; a server of an older version does not say. */
  readonly startsAt?: string;
  readonly stun: readonly string[];
}

/** How quickly an open hour goes on. */
export interface Pace {
  readonly doctors: number;
  /** Null while too few consultations have ended. */
  readonly consultationSeconds: number | null;
}

export type Refusal = 'unknown' | 'too-many' | 'too-early' | 'ended' | 'cancelled' | 'doctor-inactive' | 'failed';

/** What the practice's server answers instead of an invitation; the holder of a real code learns more. */
export class DialInRefused extends TicketRefused {
  constructor(
    readonly refusal: Refusal,
    readonly practice: PracticeContact | null = null,
    readonly opensAt: string | null = null,
    readonly startsAt: string | null = null,
    /** When it is worth to ask again. */
    readonly againAt: string | null = null,
  ) {
    super(refusal);
  }
}

export function lookUp(code: DialInCode): Promise<Invitation> {
  return request<Invitation>('POST', '/api/dial-in', { code }).catch(refuse);
}

export function fetchPatientTicket(code: DialInCode, patience?: AbortSignal): Promise<PatientTicket> {
  return request<PatientTicket>('POST', '/api/dial-in/ticket', { code }, patience && { patience }).catch(refuse);
}

export function fetchPace(code: DialInCode): Promise<Pace> {
  return request<Pace>('POST', '/api/dial-in/pace', { code });
}

export function answerOffer(code: DialInCode, { id }: Offered, agreed: boolean): Promise<void> {
  return request<void>('POST', '/api/dial-in/hand-over', { code, doctorId: id, agreed });
}

const refusals: Record<string, Refusal> = {
  'dial-in-unknown': 'unknown',
  'dial-in-too-many': 'too-many',
  'dial-in-too-early': 'too-early',
  'dial-in-ended': 'ended',
  'dial-in-cancelled': 'cancelled',
  'dial-in-doctor-inactive': 'doctor-inactive',
};

function refuse(problem: Problem): never {
  const refusal = refusals[problem.code];
  if (!refusal) {
    throw problem;
  }
  const { practice = null, opensAt = null, startsAt = null } = problem.details as Partial<DialInRefused>;
  throw new DialInRefused(refusal, practice, opensAt, startsAt, againAt(refusal, opensAt, problem.details.retryAfterSeconds));
}

/** Many pages wait while codes are being guessed: they do not come back all at once, nor every few seconds. */
const shortestPauseSeconds = 30;

function againAt(refusal: Refusal, opensAt: string | null, retryAfterSeconds: unknown): string | null {
  if (refusal !== 'too-many') {
    return refusal === 'too-early' ? opensAt : null;
  }
  const seconds = Math.max(Number(retryAfterSeconds) || 0, shortestPauseSeconds) * (1 + Math.random() / 2);
  return new Date(Date.now() + seconds * 1_000).toISOString();
}
