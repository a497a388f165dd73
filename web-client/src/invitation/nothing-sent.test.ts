import { readdir, readFile } from 'node:fs/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { handOver } from './hand-over';
import { passedOn } from './passed-on';
import { codes, inTongue, sample } from './samples';

const folder = new URL('.', import.meta.url);

afterEach(() => vi.unstubAllGlobals());

async function sources(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder)).filter(file => /\.(ts|js)$/.test(file) && !file.endsWith('.test.ts'));
  return new Map(await Promise.all(files.map(async file => [file, await readFile(new URL(file, folder), 'utf8')] as const)));
}

it('knows no way to a server', async () => {
  const ways = /fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|Worker|<form|\.submit\(|new Image|src=\$|ui\/http|practiceApi|\bapi\./;
  const found = [...await sources()].filter(([, source]) => ways.test(source)).map(([file]) => file);
  expect(found).toEqual([]);
  expect(ways.test(await readFile(new URL('../practice/practice-api.ts', folder), 'utf8'))).toBe(true);
});

it('asks nobody for an address, a number or a name: there is no field to type into', async () => {
  const fields = /<input|<textarea|contenteditable|prompt\(/;
  const found = [...await sources()].filter(([, source]) => fields.test(source)).map(([file]) => file);
  expect(found).toEqual([]);
  expect(fields.test(await readFile(new URL('../practice/time-fields.ts', folder), 'utf8'))).toBe(true);
});

it('keeps nothing in the browser', async () => {
  const stores = /localStorage|sessionStorage|indexedDB|document\.cookie|caches\b|history\./;
  expect([...await sources()].filter(([, source]) => stores.test(source)).map(([file]) => file)).toEqual([]);
});

it('hands everything over while every way out of the page is shut', async () => {
  const shut = (): never => {
    throw new Error('Something wanted to leave the page');
  };
  for (const way of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Image']) {
    vi.stubGlobal(way, shut);
  }
  const copied: string[] = [];
  const saved: Blob[] = [];
  vi.stubGlobal('navigator', { sendBeacon: shut, clipboard: { writeText: async (text: string) => void copied.push(text) } });
  vi.stubGlobal('document', { createElement: () => ({ click: () => {} }) });
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => `blob:${saved.push(blob as Blob)}`);
  for (const code of codes) {
    const made = passedOn('invitation', sample, await inTongue(code), new Date());
    await handOver('text', made);
    await handOver('message', made);
    await handOver('draft', made);
    await handOver('calendar', made);
    expect(copied.splice(0)).toEqual([made.text, made.message]);
    expect(await Promise.all(saved.splice(0).map(blob => blob.text()))).toEqual([made.draft, made.calendar]);
  }
});
