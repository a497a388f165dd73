import { expect, it } from 'vitest';
import { pictures } from './pictures';

it('has a picture and a name of its own for each six bits', () => {
  expect(pictures).toHaveLength(64);
  expect(new Set(pictures.map(([picture]) => picture)).size).toBe(64);
  expect(new Set(pictures.map(([, name]) => name)).size).toBe(64);
});
