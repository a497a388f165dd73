import { beforeEach, describe, expect, it } from 'vitest';
import { Chat, isChatMessage, longestMessage, type ChatMessage } from './chat';

describe('chat', () => {
  let sent: ChatMessage[];
  let connected: boolean;
  let chat: Chat;

  beforeEach(() => {
    sent = [];
    connected = true;
    chat = new Chat(message => connected && sent.push(message) > 0);
  });

  const texts = (): string[] => chat.state.value.lines.map(({ text }) => text);

  it('shows what is written on both sides, in order', () => {
    chat.say('Hören Sie mich?');
    chat.hear({ type: 'chat', id: 'one'.padEnd(16, '_'), text: 'Nein, leider nicht.' });
    expect(chat.state.value.lines.map(({ own, text }) => [own, text])).toEqual([[true, 'Hören Sie mich?'], [false, 'Nein, leider nicht.']]);
  });

  it('says which messages have arrived', () => {
    chat.say('Guten Tag');
    expect(chat.state.value.lines[0]!.delivered).toBe(false);
    chat.hear({ type: 'chat-received', id: chat.state.value.lines[0]!.id });
    expect(chat.state.value.lines[0]!.delivered).toBe(true);
  });

  it('repeats over a new connection what has not arrived, and shows it once', () => {
    connected = false;
    chat.say('Nehmen Sie täglich 5 mg.');
    connected = true;
    chat.repeat();
    expect(sent).toEqual([{ type: 'chat', id: expect.any(String), text: 'Nehmen Sie täglich 5 mg.' }]);
    const other = new Chat(() => true);
    other.hear(sent[0]!);
    other.hear(sent[0]!);
    expect(other.state.value.lines).toHaveLength(1);
  });

  it('counts what came while it was folded', () => {
    const hear = (id: string): void => chat.hear({ type: 'chat', id, text: 'Hallo' });
    hear('a');
    hear('b');
    expect(chat.state.value.unread).toBe(2);
    chat.show(true);
    hear('c');
    expect(chat.state.value.unread).toBe(0);
  });

  it('sends nothing that is empty or too long, and says how long it is', () => {
    expect(chat.say('  \n ')).toBe(false);
    expect(chat.state.value.tooLong).toBeNull();
    expect(chat.say('😀'.repeat(longestMessage + 1))).toBe(false);
    expect(chat.state.value.tooLong).toBe(longestMessage + 1);
    expect(chat.say('😀'.repeat(longestMessage))).toBe(true);
    expect(chat.state.value.tooLong).toBeNull();
    expect(sent).toHaveLength(1);
  });

  it('drops characters that are not to be seen or turn the text around', () => {
    chat.hear({ type: 'chat', id: 'a', text: 'erste\r\nzweite\u0007 \u202Efdp.exe' });
    expect(texts()).toEqual(['erste\nzweite fdp.exe']);
  });

  it('forgets everything at the end', () => {
    chat.say('vertraulich');
    chat.forget();
    expect(texts()).toEqual([]);
  });

  it('reads nothing that is longer than may be sent, nor without a proper id', () => {
    const id = 'x'.repeat(22);
    expect(isChatMessage({ type: 'chat', id, text: 'x'.repeat(longestMessage) })).toBe(true);
    expect(isChatMessage({ type: 'chat', id, text: 'x'.repeat(longestMessage + 1) })).toBe(false);
    expect(isChatMessage({ type: 'chat', id: 'short', text: 'x' })).toBe(false);
    expect(isChatMessage({ type: 'chat', id })).toBe(false);
    expect(isChatMessage({ type: 'chat-received', id })).toBe(true);
    expect(isChatMessage({ type: 'chat-received' })).toBe(false);
  });
});
