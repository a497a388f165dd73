import { expect, it } from 'vitest';
import { segments, textMessage } from './text-message';

it('counts as networks do: 160 letters, or 153 in each of several parts', () => {
  expect([0, 1, 160, 161, 306, 307].map(length => segments('ä'.repeat(length)))).toEqual([1, 1, 1, 2, 2, 3]);
});

it('counts letters of other alphabets as more than twice as large', () => {
  expect([70, 71, 134, 135].map(length => segments('ж'.repeat(length)))).toEqual([1, 2, 2, 3]);
  expect(segments(`${'a'.repeat(70)}ş`)).toBe(2);
  expect(segments('\u{1f600}'.repeat(35))).toBe(1);
  expect(segments('\u{1f600}'.repeat(36))).toBe(2);
});

it('counts what needs an escape twice', () => {
  expect([80, 81].map(length => segments('€'.repeat(length)))).toEqual([1, 2]);
});

it('takes what fits, in order of importance', () => {
  expect(textMessage('a', ['b', 'c'.repeat(300), 'd'])).toBe(`a\nb\n${'c'.repeat(300)}\nd`);
  expect(textMessage('a', ['b', 'c'.repeat(303), 'd'])).toBe('a\nb\nd');
  expect(textMessage('x'.repeat(400), ['b'])).toBe('x'.repeat(400));
});
