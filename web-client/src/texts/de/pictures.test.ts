import { expect, it } from 'vitest';
import { pictures } from './pictures';

it('has a picture and a name of its own for each six bits', () => {
  expect(Object.keys(pictures)).toHaveLength(64);
  expect(new Set(Object.values(pictures)).size).toBe(64);
});
