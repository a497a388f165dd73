import type { ShortString } from '../consultation/authentication';
import type { SentMedia } from '../consultation/control';
import type { LinkState } from '../consultation/peer-link';
import type { Quality } from '../consultation/quality';
import type { Offered } from '../dial-in/dial-in-api';
import type { NoticeText } from '../signaling/messages';
import { withPicture, type SoundOnly } from './own-sending';
import type { InQueue } from './queue-place';

/** `invited`: the doctor is seen and heard, the patient sends nothing yet. */
export type Phase = 'waiting' | 'invited' | 'talking' | 'superseded' | 'closed';
export type Closing = 'ended' | 'cancelled' | 'moved' | 'left';

export interface PatientState {
  readonly phase: Phase;
  readonly link: LinkState | 'none';
  /** The two pages have been connected: a connection that fails later need not be the fault of this network. */
  readonly met: boolean;
  /** Null before the server has answered for the first time. */
  readonly online: boolean | null;
  /** To be compared by voice; of the connection that stands. */
  readonly shortString: ShortString | null;
  /** In an open hour, until a doctor has claimed the patient; otherwise null. */
  readonly queue: InQueue | null;
  /** What the practice has had said last to whoever waits. */
  readonly notice: { readonly text: NoticeText; readonly at: Date } | null;
  /** The practice has moved the appointment to it since this page is in the waiting room; null: it has not. */
  readonly newTime: Date | null;
  /** The colleague who would take over; null: the patient is asked nothing. */
  readonly offered: Offered | null;
  /** The patient has agreed; the connection with the colleague is being built beside the one that stands. */
  readonly handingOver: boolean;
  readonly doctorPresent: boolean;
  /** The doctor is there, and offers no connection in spite of being asked: as without camera and microphone. */
  readonly keptWaiting: boolean;
  readonly doctor: string | null;
  /** Whether somebody is with the doctor; null before the doctor has said so. */
  readonly doctorAccompanied: boolean | null;
  readonly doctorMedia: SentMedia;
  readonly soundOnly: SoundOnly;
  /** Of the line; null while nothing can be said about it. */
  readonly quality: Quality | null;
  /** Seconds until the own camera goes on; null while the patient has asked for a moment, or does not need it. */
  readonly countdown: number | null;
  readonly closing: Closing | null;
}

export const atTheBeginning: PatientState = {
  phase: 'waiting', link: 'none', met: false, online: null, shortString: null, queue: null, notice: null, newTime: null, offered: null, handingOver: false, doctorPresent: false, keptWaiting: false, doctor: null, doctorAccompanied: null,
  doctorMedia: { camera: true, microphone: true, soundOnly: false, screen: false }, soundOnly: withPicture, quality: null,
  countdown: null, closing: null,
};

/** Both hear each other, or may again in a moment: no server ends that, only the people do. */
export function consultationStands({ phase, link }: PatientState): boolean {
  return (phase === 'invited' || phase === 'talking') && (link === 'connected' || link === 'interrupted' || link === 'connecting');
}

export function isOver({ phase }: PatientState): boolean {
  return phase === 'closed' || phase === 'superseded';
}
