import { nothing } from 'lit-html';
import { expect, it } from 'vitest';
import { practice as text } from '../texts/practice';
import { content } from '../ui/content';
import { unreachable } from './waiting-room-view';

const said = (consulting: boolean): string => content(unreachable(consulting, () => {}, nothing));

it('somebody who waits and cannot be reached is read aloud, but not into a consultation', () => {
  expect(said(false)).toContain('role=alert');
  expect(said(true)).not.toContain('alert');
  expect(said(true)).toContain(text.waitingRoom.noDirectPath.heading);
});
