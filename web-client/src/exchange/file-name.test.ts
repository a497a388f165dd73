import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name';

describe('name of a file that is received', () => {
  it.each([
    ['Befund 2026.pdf', 'Befund 2026.pdf'],
    ['Röntgen – Hüfte (links).jpeg', 'Röntgen – Hüfte (links).jpeg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\erika\\Befund.pdf', 'Befund.pdf'],
    ['/absolute', 'absolute'],
    ['Befund\u202Efdp.exe', 'Befundfdp.exe'],
    ['Be\u200Bfund\u0000\u0007.pdf', 'Befund.pdf'],
    ['zwei\nZeilen.txt', 'zweiZeilen.txt'],
    ['a<b>:"c|?*.pdf', 'a_b___c___.pdf'],
    ['.htaccess', 'htaccess'],
    ['Befund.pdf. . ', 'Befund.pdf'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['Contra.txt', 'Contra.txt'],
    ['', 'Datei'],
    ['///', 'Datei'],
    ['..', 'Datei'],
    ['\u202E\u0000', 'Datei'],
  ])('%j becomes %j', (received, saved) => {
    expect(safeFileName(received, 'Datei')).toBe(saved);
  });

  it('is cut in the middle, not at its ending', () => {
    const name = safeFileName(`${'ä'.repeat(300)}.pdf`, 'Datei');
    expect(name).toHaveLength(120);
    expect(name.endsWith('ä.pdf')).toBe(true);
  });

  it('is cut without breaking an emoji', () => {
    expect(safeFileName('😀'.repeat(300), 'Datei')).not.toMatch(/\p{Cs}/u);
  });
});
