import { describe, expect, it } from 'vitest';
import { introduce, longestName, readClearName } from './identity';

describe('clear name', () => {
  it('needs something readable', () => {
    for (const typed of ['', '   ', '\t\n', '\u200b\u0000']) {
      expect(readClearName(typed)).toBeNull();
    }
  });

  it('is trimmed and shown on one line, without characters that turn or hide text', () => {
    expect(readClearName('  Erika \n Muster\u202emann ')).toBe('Erika Muster mann');
  });

  it('ends at eighty characters without tearing one apart', () => {
    expect(Array.from(readClearName('😀'.repeat(100))!)).toHaveLength(longestName);
  });

  it('travels with the time since which somebody waits', () => {
    expect(introduce(readClearName('Erika')!, 90_000)).toEqual({
      type: 'introduction', name: 'Erika', waitedMilliseconds: 90_000,
    });
  });
});
