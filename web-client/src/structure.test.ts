import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
let sources: ReadonlyMap<string, string>;

beforeAll(async () => {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  sources = new Map(await Promise.all(files.map(async file => [file, await readFile(new URL(file, folder), 'utf8')] as const)));
});

/** What is promised of all pages holds wherever somebody adds a file. */
const filesWith = (pattern: RegExp): string[] => [...sources].filter(([, source]) => pattern.test(source)).map(([file]) => file).sort();

it('one file negotiates', () => {
  expect(filesWith(/\.(setRemoteDescription|addIceCandidate|createOffer|createAnswer|restartIce)\(/)).toEqual(['consultation/negotiation.ts']);
});

it('every picture that moves is kept moving: played explicitly, and attached anew after an interruption', () => {
  const shown = filesWith(/<video\b/);
  expect(shown).toEqual(['exchange/document-view.ts', 'ui/elements.ts']);
  expect(filesWith(/keepPlaying\(element, stream\)/)).toEqual(shown);
});

it('nothing records', () => {
  expect(filesWith(/MediaRecorder|captureStream/)).toEqual([]);
});
