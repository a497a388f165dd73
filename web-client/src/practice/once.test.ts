import { expect, it } from 'vitest';
import { Once } from './once';

it('asks for the same under the same key until the answer has come', () => {
  const once = new Once();
  const first = once.keyFor({ day: '2026-11-24' });
  expect(first).toMatch(/^[\w-]{16,64}$/);
  expect(once.keyFor({ day: '2026-11-24' })).toBe(first);
  once.answered();
  expect(once.keyFor({ day: '2026-11-24' })).not.toBe(first);
});

it('has another key for something else', () => {
  const once = new Once();
  expect(once.keyFor({ day: '2026-11-24' })).not.toBe(once.keyFor({ day: '2026-11-25' }));
});
