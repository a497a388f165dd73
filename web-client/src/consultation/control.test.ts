import { describe, expect, it } from 'vitest';
import { readControlMessage, type ControlMessage } from './control';

const known: ControlMessage[] = [
  { type: 'introduction', name: 'Erika Mustermann', waitedMilliseconds: 90_000 },
  { type: 'commitment', value: 'f0' },
  { type: 'nonce', value: '0f' },
  { type: 'greeting', doctor: 'Dr. med. Ada Sommer' },
  { type: 'admit', resumed: false },
  { type: 'return-to-waiting-room' },
  { type: 'end' },
  { type: 'leave' },
  { type: 'hesitate' },
  { type: 'media', camera: true, microphone: false, soundOnly: false, screen: false },
  { type: 'chat', id: 'aaaaaaaaaaaaaaaaaaaaaa', text: 'Guten Tag' },
  { type: 'chat-received', id: 'aaaaaaaaaaaaaaaaaaaaaa' },
  { type: 'company', accompanied: true },
  { type: 'description', description: { type: 'offer', sdp: 'v=0' } },
  { type: 'candidate', candidate: null },
  { type: 'restart', usernameFragment: 'aB+/' },
];

describe('control over the data channel', () => {
  it.each(known)('reads $type', message => {
    expect(readControlMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each([
    'no json', 'null', '[]', '7', '{}', '{"type":"dance"}', '{"type":"admit"}', '{"type":"company","accompanied":"Erika"}', '{"type":"restart"}', '{"type":"media","camera":1,"microphone":true,"soundOnly":false,"screen":false}', '{"type":"media","camera":true,"microphone":true,"soundOnly":false}',
    '{"type":"introduction","name":"Erika","waitedMilliseconds":"long"}', '{"type":"introduction","waitedMilliseconds":1}', '{"type":"introduction","name":"Erika","waitedMilliseconds":-1}',
  ])('ignores what it does not know: %s', text => {
    expect(readControlMessage(text)).toBeNull();
  });

  it('ignores binary and oversized messages', () => {
    expect(readControlMessage(new ArrayBuffer(4))).toBeNull();
    expect(readControlMessage(JSON.stringify({ type: 'greeting', doctor: 'x'.repeat(70_000) }))).toBeNull();
  });
});
