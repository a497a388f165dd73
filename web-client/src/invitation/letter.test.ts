import { describe, expect, it } from 'vitest';
import { kinds } from './invitation';
import { letter } from './letter';
import { mailto } from './mailto';
import { access, codes, inTongue, sample } from './samples';
import { segments } from './text-message';

const later = { ...sample, access: null };

describe.each(codes)('in %s', code => {
  it('the invitation says when, with whom, how to get in and what it costs', async () => {
    const tongue = await inTongue(code);
    const { paragraphs } = letter('invitation', sample, tongue);
    const text = paragraphs.join('\n\n');
    const { texts } = tongue;
    for (const said of [
      '24', '2026', '10:30', '10:15', sample.doctor, sample.practice.name, sample.practice.telephone, access.link, access.code,
      `${sample.origin}/technik-test`, texts.free, texts.personal, ...texts.steps.list, ...texts.rules.list,
    ]) {
      expect(text).toContain(said);
    }
  });

  it('a later reminder has no code, and says where it is', async () => {
    const tongue = await inTongue(code);
    const { paragraphs, message } = letter('reminder', later, tongue);
    expect(paragraphs.join('\n')).toContain(`${tongue.texts.earlier}\n${sample.origin}\n`);
    expect(message).toContain(`\n${sample.origin}\n${tongue.texts.message.earlier}`);
  });

  it('the news of a move says the new time, that the code stays, and where it is', async () => {
    const tongue = await inTongue(code);
    const { subject, paragraphs } = letter('move', { ...later, sequence: 1 }, tongue);
    const text = paragraphs.join('\n');
    expect(subject).toContain('10:30');
    expect(text).toContain(tongue.texts.openings.move);
    expect(text).toContain(tongue.texts.earlier);
    expect(text).not.toContain('5720');
  });

  it('a cancellation has no way in', async () => {
    const { subject, paragraphs, message } = letter('cancellation', sample, await inTongue(code));
    expect([subject, ...paragraphs, message].join('\n')).not.toMatch(/example|5720/);
    expect(message).toContain(sample.practice.telephone);
  });

  it.each(kinds)('a text message has at most two parts, and its link is a line of its own: %s', async kind => {
    for (const invitation of [sample, later]) {
      const { message } = letter(kind, invitation, await inTongue(code));
      expect(segments(message)).toBeLessThanOrEqual(2);
      expect(message).toContain('10:30');
      const link = kind === 'cancellation' ? [] : [invitation.access?.link ?? sample.origin];
      expect(message.split('\n').filter(line => line.includes('https:'))).toEqual(link);
    }
  });

  it.each(kinds)('an address for the mail program is short enough for Windows, and has what matters: %s', async kind => {
    const tongue = await inTongue(code);
    const written = letter(kind, sample, tongue);
    const address = new URL(mailto(written));
    expect(address.href.length).toBeLessThanOrEqual(2_000);
    expect([address.protocol, address.pathname]).toEqual(['mailto:', '']);
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(address.searchParams.get('subject')).toBe(written.subject);
    const body = address.searchParams.get('body')!;
    expect(written.paragraphs.join('\r\n\r\n').replace(/(?<!\r)\n/g, '\r\n').startsWith(body)).toBe(true);
    expect(body).toContain(sample.practice.telephone);
    if (kind !== 'cancellation') {
      expect(body).toContain(access.link);
    }
  });
});

it('fits into one German text message with everything', async () => {
  const { message } = letter('invitation', { ...sample, practice: { name: 'Praxis am Park', telephone: '030 123456' } }, await inTongue('de'));
  expect(message).toBe(`Videosprechstunde: Di., 24. Nov. 2026, 10:30 Uhr\n${access.link}\nPraxis am Park\nTel. 030 123456`);
  expect(segments(message)).toBe(1);
});

it('leaves out what does not fit into two parts, and never the link', async () => {
  const practice = { name: 'П'.repeat(200), telephone: '030 123456' };
  const { message } = letter('invitation', { ...sample, practice }, await inTongue('ru'));
  expect(message).toContain(access.link);
  expect(message).not.toContain('ППП');
  expect(message).toContain('Тел. 030 123456');
});

it('names the day as well where the waiting room opens on the one before', async () => {
  const invitation = { ...sample, startsAt: new Date('2026-11-23T23:05:00Z'), opensAt: new Date('2026-11-23T22:50:00Z') };
  const text = letter('invitation', invitation, await inTongue('de')).paragraphs.join('\n');
  expect(text).toContain('Wann: Dienstag, 24. November 2026, 00:05 Uhr');
  expect(text).toContain('ab Montag, 23. November 2026, 23:50 Uhr');
});

it('keeps numbers in order among Arabic letters', async () => {
  const text = letter('invitation', sample, await inTongue('ar')).paragraphs.join('\n');
  expect(text).toContain(`\u2066${access.code}\u2069`);
  expect(text).toContain(`\u2066${sample.practice.telephone}\u2069`);
});
