import { describe, expect, it } from 'vitest';
import { signsOfArrival, somebodyArrived, type Circumstances } from './arrival-rules';

const alone: Circumstances = { bell: true, notifications: true, consulting: false, hidden: true, quietFor: Infinity };

describe('an arrival', () => {
  it('is told by nothing while a consultation runs, whatever is switched on', () => {
    expect(signsOfArrival({ ...alone, consulting: true })).toEqual([]);
  });

  it('rings and is shown in between', () => {
    expect(signsOfArrival(alone)).toEqual(['bell', 'notification']);
  });

  it('is told only by what was switched on', () => {
    expect(signsOfArrival({ ...alone, bell: false })).toEqual(['notification']);
    expect(signsOfArrival({ ...alone, notifications: false })).toEqual(['bell']);
  });

  it('needs no notification where the list is seen', () => {
    expect(signsOfArrival({ ...alone, hidden: false })).toEqual(['bell']);
  });

  it('of several within some seconds is told once', () => {
    expect(signsOfArrival({ ...alone, quietFor: 4_999 })).toEqual([]);
    expect(signsOfArrival({ ...alone, quietFor: 5_000 })).toEqual(['bell', 'notification']);
  });
});

describe('somebody has arrived', () => {
  const rooms = (...names: string[]): Set<string> => new Set(names);

  it('when a room is new', () => expect(somebodyArrived(rooms('a'), rooms('a', 'b'))).toBe(true));
  it('not when one leaves or stays', () => expect(somebodyArrived(rooms('a', 'b'), rooms('a'))).toBe(false));
  it('not when the page has only just begun', () => expect(somebodyArrived(null, rooms('a'))).toBe(false));
});
