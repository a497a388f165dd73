import { calendarEntry, type Method } from './calendar-entry';
import type { Invitation, Kind } from './invitation';
import { letter } from './letter';
import { mailDraft } from './mail-draft';
import type { Tongue } from './tongue';

/** What the practice passes on by itself; made in the browser, and sent nowhere from here. */
export interface PassedOn {
  readonly text: string;
  readonly message: string;
  readonly calendar: string | null;
  readonly draft: string;
}

/**
 * A reminder has no entry: it would replace the one of the invitation, and may not know its link. That of a move may not know
 * it either; but an entry that stayed at the old time would be worse.
 */
export const entryMethods: Readonly<Record<Kind, Method | null>> = {
  invitation: 'PUBLISH', reminder: null, move: 'PUBLISH', cancellation: 'CANCEL',
};

export function passedOn(kind: Kind, invitation: Invitation, tongue: Tongue, now: Date): PassedOn {
  const { subject, paragraphs, message } = letter(kind, invitation, tongue);
  const text = paragraphs.join('\n\n');
  const method = entryMethods[kind];
  const title = kind === 'cancellation' ? tongue.texts.cancelledTitle : tongue.texts.title;
  const description = paragraphs.slice(1).join('\n\n');
  const calendar = method && calendarEntry(method, invitation, { title, description }, now);
  const attachment = calendar === null
    ? null
    : { name: 'termin.ics', type: `text/calendar; charset=utf-8; method=${method}`, content: calendar };
  return { text, message, calendar, draft: mailDraft({ subject, text, attachment }) };
}
