import { expect, it } from 'vitest';
import { firstChoice, languages, type LanguageCode } from './languages';

const all = Object.keys(languages) as LanguageCode[];

it('greets people in the first of their languages that there are texts in', () => {
  expect(firstChoice(['uk-UA', 'ru', 'en-US'], all)).toBe('uk');
  expect(firstChoice(['fr-FR', 'AR', 'en'], all)).toBe('ar');
  expect(firstChoice(['tr'], ['de', 'en'])).toBe('de');
});

it('speaks German where it knows none of them', () => {
  expect(firstChoice([], all)).toBe('de');
  expect(firstChoice(['fr', 'pl-PL'], all)).toBe('de');
});

it('offers Leichte Sprache to whoever chooses it, and takes nobody for in need of it', () => {
  expect(firstChoice(['de-DE'], all)).toBe('de');
  expect(firstChoice(['de-simple'], all)).toBe('de');
});

it('has names that Intl understands', () => {
  for (const { tag } of Object.values(languages)) {
    expect(new Intl.PluralRules(tag).resolvedOptions().locale.split('-')[0]).toBe(tag.split('-')[0]);
  }
});
