import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readServerMessage, type ClientMessage } from './messages';

const contracts = '../contracts/signaling';
const read = (file: string): unknown => JSON.parse(readFileSync(`${contracts}/${file}`, 'utf8'));
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const fromClient = ajv.compile(read('from-client.schema.json') as object);
const fromServer = ajv.compile(read('from-server.schema.json') as object);

const room = 'c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607';
const token = 'kJ3fQ0ZpT1mXw9aB';
/** One of every kind: the compiler says when one is missing. */
const sent: { [T in ClientMessage['type']]: Extract<ClientMessage, { type: T }> } = {
  join: { type: 'join', protocol: 1, ticket: 'e30.e30.c2ln', page: token, instance: token },
  description: { type: 'description', room, connection: token, description: { type: 'answer', sdp: 'v=0' } },
  candidate: { type: 'candidate', room, connection: token, candidate: null },
  restart: { type: 'restart', room, connection: token, usernameFragment: 'aB+/' },
  retry: { type: 'retry', room },
  'take-seat': { type: 'take-seat' },
  leave: { type: 'leave' },
  report: { type: 'report', id: token, room, event: 'ended' },
  notice: { type: 'notice', room, text: 'longer' },
  ping: { type: 'ping' },
};

describe('signaling messages and their contract', () => {
  it.each(readdirSync(`${contracts}/examples/from-server`))('reads the example %s', file => {
    const example = read(`examples/from-server/${file}`);
    expect(fromServer(example)).toBe(true);
    expect(readServerMessage(JSON.stringify(example))).toEqual(example);
  });

  it.each(Object.values(sent))('sends a valid $type', message => {
    fromClient(message);
    expect(fromClient.errors).toBeNull();
  });

  it('has a kind for every example that a page may send', () => {
    const types = readdirSync(`${contracts}/examples/from-client`)
      .map(file => (read(`examples/from-client/${file}`) as ClientMessage).type);
    expect(new Set(types)).toEqual(new Set(Object.keys(sent)));
  });

  it.each(['no json', 'null', '{}', '{"type":"applause"}', '{"type":"joined","role":"doctor"}'])('ignores %s', text => {
    expect(readServerMessage(text)).toBeNull();
  });

  it('has no field that could carry a name', () => {
    expect(fromClient({ ...sent.join, name: 'Erika' })).toBe(false);
    expect(fromClient({ ...sent.retry, name: 'Erika' })).toBe(false);
  });
});
