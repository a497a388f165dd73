import { berlinZone, times, utc } from './berlin-zone';
import { escaped, folded, parameter } from './content-line';
import type { Invitation } from './invitation';

export interface Wording {
  /** Shown on locked screens and in calendars that families share: neither practice nor doctor is named in it. */
  readonly title: string;
  readonly description: string;
}

export type Method = 'PUBLISH' | 'CANCEL';

/**
 * An entry for the patient's calendar (RFC 5545). It is published, not requested: a REQUEST names those invited by their
 * addresses (RFC 5546, 3.2.2), and no patient's address is known here. A changed or cancelled appointment replaces the entry
 * by its UID and a higher SEQUENCE.
 *
 * @param invitation its sequence is that of the last one passed on, which a cancellation follows
 */
export function calendarEntry(method: Method, invitation: Invitation, wording: Wording, now: Date): string {
  const { id, startsAt, endsAt, sequence, access, practice, origin } = invitation;
  const cancelled = method === 'CANCEL';
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Videosprechstunde//Einladung//DE',
    `METHOD:${method}`,
    ...berlinZone,
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${cancelled ? sequence + 1 : sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...times(startsAt, endsAt),
    `SUMMARY:${escaped(wording.title)}`,
    `DESCRIPTION:${escaped(wording.description)}`,
    // An address that is nobody's mailbox: RFC 5546 wants an organizer, and the practice's e-mail is not known either.
    `ORGANIZER;CN=${parameter(practice.name)}:${origin}`,
    'CLASS:PRIVATE',
    ...(cancelled ? [] : [...(access ? [`URL:${access.link}`] : []), ...alarm(wording.title)]),
    'END:VEVENT',
    'END:VCALENDAR',
  ].map(folded).join('');
}

const alarm = (title: string): string[] =>
  ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', `DESCRIPTION:${escaped(title)}`, 'END:VALARM'];
