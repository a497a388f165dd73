import type { ShortString } from '../consultation/authentication';
import type { SentMedia } from '../consultation/control';
import type { LinkState } from '../consultation/peer-link';

/** What the doctor sees of somebody who waits. The name came over the data channel. */
export interface GuestView {
  readonly room: string;
  readonly name: string | null;
  readonly waitingSince: Date;
  readonly link: LinkState | 'none';
  readonly away: boolean;
  /** To be compared by voice; null before both sides have agreed on it. */
  readonly shortString: ShortString | null;
  /** The doctor has compared it: nobody sits in between, as long as the certificates stay. */
  readonly verified: boolean;
  /** The patient asked for a moment before the camera goes on. */
  readonly hesitating: boolean;
  /** Whether somebody else is in the patient's room; null before they have said so. */
  readonly accompanied: boolean | null;
  /** Whether the patient may be handed over to a colleague. */
  readonly offer: 'asked' | 'declined' | null;
  /** What the patient sends, as their page says; null while they send nothing. */
  readonly media: SentMedia | null;
}
