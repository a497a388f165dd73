import { expect, it } from 'vitest';
import { permission as text } from '../texts/de/permission';
import { content } from '../ui/content';
import type { BrowserKind } from './browser-kind';
import { permissionPicture } from './permission-pictures';

/** As the steps are told for each; nobody knows what a browser looks like whose kind is not known. */
const kinds = (Object.keys(text.steps) as BrowserKind[]).filter(kind => kind !== 'other');
const drawn = (kind: BrowserKind): string => content(permissionPicture(kind, text.picture));

it.each(kinds)('there is a picture of where %s keeps its permissions, with what is to be pressed marked', kind => {
  const picture = drawn(kind);
  expect(picture).toContain('<svg class="permission-picture"');
  expect(picture).toContain(text.picture.camera);
  expect(picture).toContain(text.picture.microphone);
  expect(picture).toMatch(/class="(ring|on)"/);
  expect(picture).not.toMatch(/undefined|NaN/);
});

it('no two browsers have the same one, and an unknown one has none', () => {
  expect(new Set(kinds.map(drawn)).size).toBe(kinds.length);
  expect(drawn('other')).toBe('');
});
