import { describe, expect, it } from 'vitest';
import { invitation as germanInvitation } from './de/invitation';
import { patient as german } from './de/patient';
import { pictures as germanPictures } from './de/pictures';
import { practice as germanPractice } from './de/practice';
import { invitationTexts } from './invitation';
import { languages, type LanguageCode } from './languages';
import { loadPatient, patient, patientLanguages } from './patient';
import { loadPictures, pictures } from './pictures';
import { loadPractice, practice, practiceLanguages } from './practice';
import { plural } from './plural';

/** Distinct, and not one, two or three, for which languages have words. */
const samples = [7, 8, 9];

type Leaf = readonly [place: string, said: string];

function leaves(texts: unknown, place = ''): readonly Leaf[] {
  if (typeof texts === 'function') {
    return [[place, String((texts as (...values: number[]) => string)(...samples))]];
  }
  return typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([key, part]) => leaves(part, `${place}.${key}`))
    : [[place, String(texts)]];
}

/** What is told in German is told in the other language: tsc sees that a text is there, and not what it leaves out. */
function tellTheSame(translated: unknown, reference: unknown): void {
  const other = new Map(leaves(translated));
  for (const [place, said] of leaves(reference)) {
    const translation = other.get(place);
    expect(Boolean(translation?.trim()), place).toBe(said !== '');
    samples.filter(sample => said.includes(String(sample)))
      .forEach(sample => expect(translation, place).toContain(String(sample)));
  }
}

const others = patientLanguages.filter(code => code !== 'de');

describe.each(others)('%s', code => {
  it('tells patients what German does', async () => {
    (await loadPatient(code))();
    tellTheSame(patient, german);
  });

  it('invites patients as German does', async () => {
    tellTheSame(await invitationTexts(code), germanInvitation);
  });

  it('names sixty-four pictures so that nobody takes one for another', async () => {
    (await loadPictures(code))();
    expect(new Set(pictures.map(([, name]) => name)).size).toBe(64);
    expect(pictures.map(([picture]) => picture)).toEqual(Object.keys(germanPictures));
  });

  it('is not German under another name', async () => {
    (await loadPatient(code))();
    const same = leaves(german).filter(([place, said]) => said.length > 20 && new Map(leaves(patient)).get(place) === said);
    expect(code === 'de-easy' ? [] : same).toEqual([]);
  });
});

it('tells the practice in English what German does', async () => {
  expect(practiceLanguages).toEqual(['de', 'en']);
  (await loadPractice('en'))();
  tellTheSame(practice, germanPractice);
});

it('returns to German', async () => {
  (await loadPatient('ar'))();
  (await loadPatient('de'))();
  expect(patient).toBe(german);
});

it('counts as Slavic languages do', () => {
  const seconds = (count: number): string => plural('uk')(count, { one: 'секунду', few: 'секунди', many: 'секунд' });
  expect([1, 2, 5, 11, 21, 22].map(seconds)).toEqual(
    ['1 секунду', '2 секунди', '5 секунд', '11 секунд', '21 секунду', '22 секунди']);
});

it('keeps to short sentences in Leichte Sprache', async () => {
  (await loadPatient('de-easy'))();
  const texts = [patient, await invitationTexts('de-easy')];
  const long = texts.flatMap(each => leaves(each)).filter(([place]) => !place.startsWith('.frame'))
    .flatMap(([place, said]) => said.split(/(?<=[.?!:])\s+/).map(sentence => [place, sentence] as const))
    .filter(([, sentence]) => sentence.split(/\s+/).length > 15);
  expect(long).toEqual([]);
});

it('knows every language by its own name', () => {
  expect(Object.keys(languages)).toEqual(['de', 'de-easy', 'en', 'tr', 'uk', 'ru', 'ar'] satisfies LanguageCode[]);
});
