import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarEntry, type Method } from './calendar-entry';
import type { Invitation } from './invitation';
import { passedOn } from './passed-on';
import { access, codes, inTongue, sample } from './samples';

const now = new Date('2026-11-20T12:00:00Z');
const wording = { title: 'Videosprechstunde', description: 'Link' };

/** Read as a calendar does that knows no time zone but the one that the entry brings along. */
function read(entry: string): { calendar: ICAL.Component; component: ICAL.Component; event: ICAL.Event } {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(entry));
  calendar.getAllSubcomponents('vtimezone').forEach(zone => ICAL.TimezoneService.register(zone));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { calendar, component, event: new ICAL.Event(component) };
}

const entryOf = (part: Partial<Invitation> = {}, method: Method = 'PUBLISH'): string =>
  calendarEntry(method, { ...sample, ...part }, wording, now);

function between(start: string, minutes: number): readonly Date[] {
  const startsAt = new Date(start);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const { event } = read(entryOf({ startsAt, endsAt }));
  expect(event.startDate.toJSDate(), start).toEqual(startsAt);
  expect(event.endDate.toJSDate(), start).toEqual(endsAt);
  return [startsAt, endsAt];
}

describe('the time', () => {
  it('is the practice’s, in winter and in summer', () => {
    between('2026-11-24T09:30:00Z', 15);
    between('2026-07-01T07:30:00Z', 15);
    expect(entryOf()).toContain('DTSTART;TZID=Europe/Berlin:20261124T103000\r\n');
  });

  it.each(['2026-03-29', '2027-03-28', '2031-03-30'])('is right in the night that has no 02:30: %s', day => {
    between(`${day}T00:45:00Z`, 30);
    between(`${day}T00:59:00Z`, 1);
    between(`${day}T01:00:00Z`, 15);
    between(`${day}T08:00:00Z`, 15);
  });

  it.each(['2026-10-25', '2027-10-31', '2031-10-26'])('is right in the night that has 02:30 twice: %s', day => {
    for (const time of ['00:30', '00:59', '01:00', '01:30', '01:59', '02:00', '08:00']) {
      between(`${day}T${time}:00Z`, 15);
    }
    between(`${day}T23:30:00Z`, 60);
  });

  it('is told by UTC where people could mean either', () => {
    const entry = entryOf({ startsAt: new Date('2026-10-25T00:30:00Z'), endsAt: new Date('2026-10-25T02:30:00Z') });
    expect(entry).toContain('DTSTART:20261025T003000Z\r\nDTEND:20261025T023000Z\r\n');
  });

  it('is right in every season', () => {
    for (let hour = Date.UTC(2026, 0, 1, 0, 30); hour < Date.UTC(2027, 0, 1); hour += 187 * 3_600_000) {
      between(new Date(hour).toISOString(), 45);
    }
  });
});

describe('an entry', () => {
  it('is published, because a request would need the patient’s address', () => {
    const { calendar, component } = read(entryOf());
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    for (const property of ['attendee', 'contact', 'comment', 'location', 'request-status']) {
      expect(component.hasProperty(property), property).toBe(false);
    }
  });

  it('has what RFC 5546 wants of a published one, each once', () => {
    const { component } = read(entryOf());
    for (const property of ['uid', 'dtstamp', 'dtstart', 'summary', 'organizer', 'sequence', 'status']) {
      expect(component.getAllProperties(property).length, property).toBe(1);
    }
    expect(component.getFirstProperty('organizer')!.getFirstParameter('cn')).toBe(sample.practice.name);
    expect(component.getFirstPropertyValue('organizer')).toBe(sample.origin);
  });

  it('keeps its name when the code is another one', () => {
    const other = entryOf({ access: { code: '1111 111 111', link: 'https://a.example/#1111111111' } });
    expect(read(other).event.uid).toBe(sample.id);
    expect(read(entryOf()).event.uid).toBe(sample.id);
  });

  it('tells which of two is the newer one', () => {
    expect(read(entryOf()).event.sequence).toBe(0);
    expect(read(entryOf({ sequence: 3, startsAt: new Date('2026-11-25T09:30:00Z') })).event.sequence).toBe(3);
    expect(String(read(entryOf()).component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T12:00:00Z');
  });

  it('is put at its new time by the news of a move, and taken back after that', async () => {
    const tongue = await inTongue('de');
    const moved = { ...sample, access: null, sequence: 2, startsAt: new Date('2026-12-01T08:00:00Z'), endsAt: new Date('2026-12-01T08:15:00Z') };
    const { calendar, event, component } = read(passedOn('move', moved, tongue, now).calendar!);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect([event.uid, event.sequence, event.startDate.toJSDate()]).toEqual([sample.id, 2, moved.startsAt]);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    const cancelled = read(passedOn('cancellation', moved, tongue, now).calendar!).event;
    expect([cancelled.uid, cancelled.sequence]).toEqual([sample.id, 3]);
  });

  it('is taken back by a cancellation that is newer than all before', () => {
    const { calendar, component, event } = read(entryOf({ sequence: 3, access: null }, 'CANCEL'));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([event.uid, event.sequence]).toEqual([sample.id, 4]);
    expect(component.getFirstSubcomponent('valarm')).toBeNull();
    expect(component.hasProperty('url')).toBe(false);
  });

  it('says nothing of the doctor where others may look: on a locked screen, in a calendar of the family', () => {
    const { component, event } = read(entryOf());
    expect(event.summary).toBe('Videosprechstunde');
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('description')).toBe('Videosprechstunde');
  });
});

describe.each(codes)('in %s', code => {
  it('is read as it was written', async () => {
    const tongue = await inTongue(code);
    const { calendar } = passedOn('invitation', sample, tongue, now);
    const { event, component } = read(calendar!);
    expect(event.summary).toBe(tongue.texts.title);
    for (const said of [access.link, access.code, sample.practice.name, sample.doctor, sample.practice.telephone, tongue.texts.free]) {
      expect(event.description).toContain(said);
    }
    expect(component.getFirstPropertyValue('url')).toBe(access.link);
  });

  it('has no line of more than 75 octets, ended by CRLF, and no character cut in two', async () => {
    for (const kind of ['invitation', 'cancellation'] as const) {
      const calendar = passedOn(kind, sample, await inTongue(code), now).calendar!;
      const lines = calendar.split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(lines.filter(line => /[\r\n]/.test(line) || Buffer.from(line).toString() !== line)).toEqual([]);
    }
  });
});

it('carries text with everything that has a meaning of its own', () => {
  const description = 'a; b, c\\n d \\; e: "f"\nzweite\r\ndritte Zeile \u{1f600}'.repeat(9);
  const name = 'Praxis "Am ^Park^": a;b,c';
  const { event, component } = read(calendarEntry(
    'PUBLISH', { ...sample, practice: { ...sample.practice, name } }, { title: 'x;y,z\\', description }, now));
  expect(event.summary).toBe('x;y,z\\');
  expect(event.description).toBe(description.replace(/\r\n/g, '\n'));
  expect(component.getFirstProperty('organizer')!.getFirstParameter('cn')).toBe(name);
});
