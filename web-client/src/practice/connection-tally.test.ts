import { expect, it } from 'vitest';
import type { GuestView } from '../waiting-room/guest';
import { ConnectionTally } from './connection-tally';

const guest = (room: string, link: GuestView['link']): GuestView => ({ room, link }) as GuestView;

it('counts each visit once, however often it is drawn, interrupted and mended', () => {
  const tally = new ConnectionTally();
  tally.observe([guest('a', 'connecting')], 'monday');
  expect(tally.observe([guest('a', 'connected')], 'monday')).toEqual(['a']);
  tally.observe([guest('a', 'interrupted')], 'monday');
  expect(tally.observe([guest('a', 'connected'), guest('b', 'connected')], 'monday')).toEqual(['b']);
  expect(tally.tally).toEqual({ direct: 2, none: 0, despiteSymmetric: 0 });
});

it('counts a visit without a direct path, until another network helps', () => {
  const tally = new ConnectionTally();
  tally.observe([guest('a', 'no-direct-path')], 'monday');
  expect(tally.tally).toEqual({ direct: 0, none: 1, despiteSymmetric: 0 });
  tally.observe([guest('a', 'connected')], 'monday');
  expect(tally.tally).toEqual({ direct: 1, none: 0, despiteSymmetric: 0 });
});

it('does not take back what was proven when the patient later goes out of reach', () => {
  const tally = new ConnectionTally();
  tally.observe([guest('a', 'connected')], 'monday');
  tally.observe([guest('a', 'no-direct-path')], 'monday');
  expect(tally.tally).toEqual({ direct: 1, none: 0, despiteSymmetric: 0 });
});

it('keeps those apart who came in from behind a symmetric router', () => {
  const tally = new ConnectionTally();
  tally.observe([guest('a', 'connected'), guest('b', 'connected')], 'monday');
  tally.symmetric('b');
  expect(tally.tally).toEqual({ direct: 2, none: 0, despiteSymmetric: 1 });
});

it('begins each day anew', () => {
  const tally = new ConnectionTally();
  tally.observe([guest('a', 'connected')], 'monday');
  tally.observe([], 'tuesday');
  expect(tally.tally).toEqual({ direct: 0, none: 0, despiteSymmetric: 0 });
});
