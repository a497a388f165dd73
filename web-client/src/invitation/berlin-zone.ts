/** The rules of the European Union since 1996; calendars elsewhere read the times by them (RFC 5545, 3.6.5). */
export const berlinZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const hour = 3_600_000;

const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

/** Swedish writes as ISO 8601 does. */
const local = (instant: Date): string => berlin.format(instant).replace(' ', 'T').replace(/[-:]/g, '');

export const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** From 2 to 3 in the night of October's change; calendars do not agree on which of the two is meant. */
const twice = (instant: Date): boolean =>
  [-hour, hour].some(other => local(new Date(instant.getTime() + other)) === local(instant));

/** Start and end in the same form: as people say it, or by UTC where that would be ambiguous. */
export function times(start: Date, end: Date): readonly [string, string] {
  return twice(start) || twice(end)
    ? [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`]
    : [`DTSTART;TZID=Europe/Berlin:${local(start)}`, `DTEND;TZID=Europe/Berlin:${local(end)}`];
}
