import ICAL from 'ical.js';
import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { kinds } from './invitation';
import { letter } from './letter';
import { mailDraft } from './mail-draft';
import { passedOn } from './passed-on';
import { codes, inTongue, sample } from './samples';

const now = new Date('2026-11-20T12:00:00Z');
/** As the library hands out text, whatever ends its lines. */
const withoutReturns = (content: string): string => content.replace(/\r\n/g, '\n');

const read = (draft: string): Promise<Email> => PostalMime.parse(draft, { attachmentEncoding: 'utf8' });

describe.each(codes)('a draft in %s', code => {
  it.each(kinds)('is read by a mail program as it was written: %s', async kind => {
    const tongue = await inTongue(code);
    const { draft, calendar, text } = passedOn(kind, sample, tongue, now);
    const mail = await read(draft);
    expect(mail.subject).toBe(letter(kind, sample, tongue).subject);
    expect(mail.text?.trimEnd()).toBe(text.replace(/\n/g, '\r\n'));
    expect(mail.attachments.map(({ content }) => content)).toEqual(calendar ? [withoutReturns(calendar)] : []);
  });

  it('is made of short lines in ASCII that end by CRLF', async () => {
    for (const line of passedOn('invitation', sample, await inTongue(code), now).draft.split('\r\n')) {
      expect(line).toMatch(/^[ -~]{0,76}$/);
    }
  });
});

describe('a draft', () => {
  const german = inTongue('de');

  it('is opened for writing, and names neither sender nor recipient', async () => {
    const mail = await read(passedOn('invitation', sample, await german, now).draft);
    expect(mail.headers.map(({ key }) => key)).toEqual(['x-unsent', 'subject', 'mime-version', 'content-type']);
    expect(mail.headers[0]!.value).toBe('1');
    expect([mail.from, mail.to ?? [], mail.cc ?? [], mail.bcc ?? []]).toEqual([undefined, [], [], []]);
  });

  it('brings the calendar entry along, by a type that says what it does', async () => {
    for (const [kind, method] of [['invitation', 'PUBLISH'], ['cancellation', 'CANCEL']] as const) {
      const { draft } = passedOn(kind, sample, await german, now);
      const [attachment] = (await read(draft)).attachments;
      expect(attachment).toMatchObject({ filename: 'termin.ics', mimeType: 'text/calendar', disposition: 'attachment' });
      expect(draft).toContain(`method=${method}\r\n`);
      expect(new ICAL.Component(ICAL.parse(String(attachment!.content))).getFirstPropertyValue('method')).toBe(method);
    }
  });

  it('has no entry in a reminder, which would replace that of the invitation and lose its link', async () => {
    expect((await read(passedOn('reminder', { ...sample, access: null }, await german, now).draft)).attachments).toEqual([]);
  });

  it('has a subject that nobody can extend to headers of their own', async () => {
    const subject = 'a\r\nBcc: somebody@example.org\r\n\r\nb';
    const mail = await read(mailDraft({ subject, text: 'c', attachment: null }));
    expect(mail.subject).toBe('a Bcc: somebody@example.org b');
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.text?.trimEnd()).toBe('c');
  });

  it('has a subject of any length and script', async () => {
    for (const subject of ['', 'x'.repeat(400), 'Ж'.repeat(200), '\u{1f600}ä'.repeat(50)]) {
      expect((await read(mailDraft({ subject, text: 'c', attachment: null }))).subject ?? '').toBe(subject);
    }
  });
});
