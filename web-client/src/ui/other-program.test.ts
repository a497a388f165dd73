import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { letter, sendWithOtherProgram } from './other-program';

const report = 'Störungsbericht\nBrowser: Firefox 153, Linux\n';

describe('a fault report', () => {
  let shared: ShareData[];
  let opened: string[];

  beforeEach(() => {
    [shared, opened] = [[], []];
    vi.stubGlobal('document', {
      createElement: () => ({ href: '', click(): void { opened.push(this.href); } }),
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  const device = (canShare?: (data: ShareData) => boolean): void => void vi.stubGlobal('navigator', {
    share: async (data: ShareData) => void shared.push(data), ...(canShare && { canShare }),
  });

  it('goes as a file to the program that is chosen from the list of the device', async () => {
    device(({ files }) => files !== undefined);
    await sendWithOtherProgram('Bericht', report, 'bericht.txt');
    expect(shared[0]!.files![0]!.name).toBe('bericht.txt');
    expect(await shared[0]!.files![0]!.text()).toBe(report);
    expect(opened).toEqual([]);
  });

  it('goes as text where the list takes no files', async () => {
    device(() => false);
    await sendWithOtherProgram('Bericht', report, 'bericht.txt');
    expect(shared).toEqual([{ title: 'Bericht', text: report }]);
  });

  it('goes nowhere when nothing is chosen', async () => {
    vi.stubGlobal('navigator', { share: async () => { throw new DOMException('closed', 'AbortError'); } });
    await sendWithOtherProgram('Bericht', report, 'bericht.txt');
    expect(opened).toEqual([]);
  });

  it('is a letter without recipient where there is no such list', async () => {
    vi.stubGlobal('navigator', {});
    await sendWithOtherProgram('Bericht', report, 'bericht.txt');
    const { pathname, searchParams } = new URL(opened[0]!);
    expect(pathname).toBe('');
    expect(searchParams.get('subject')).toBe('Bericht');
    expect(searchParams.get('body')).toBe(report.replaceAll('\n', '\r\n'));
  });

  it('is cut where it is longer than systems hand over', () => {
    const long = letter('Bericht', Array.from({ length: 200 }, (_, i) => `  ${i}:00  Verbindung: unterbrochen für kurze Zeit`).join('\n'));
    expect(long.length).toBeLessThanOrEqual(2_000);
    expect(new URL(long).searchParams.get('body')).toMatch(/^ {2}0:00 .*…$/s);
  });
});
