import { describe, expect, it } from 'vitest';
import { grouped, readDialInCode } from './dial-in-code';

const valid = '5720000002';

function kind(typed: string): string {
  return readDialInCode(typed).kind;
}

function withCheckDigit(nine: string): string {
  return [...'0123456789'].map(digit => nine + digit).find(code => kind(code) === 'code')!;
}

describe('dial-in code', () => {
  const code = withCheckDigit('572000000');

  it('knows the published example of the Damm algorithm: 572 has the check digit 4', () => {
    expect(kind('0000005724')).toBe('code');
  });

  it('takes spaces, hyphens and what word processors make of them', () => {
    for (const typed of [grouped(code), code.replace(/^(....)/, '$1-'), ` ${code} `, code.replace(/^(....)/, '$1\u2013')]) {
      expect(readDialInCode(typed)).toEqual({ kind: 'code', code });
    }
  });

  it('takes the digits of Arabic and Persian keyboards', () => {
    const typedBy = (zero: number): string => [...code].map(digit => String.fromCodePoint(zero + Number(digit))).join('');
    expect(readDialInCode(typedBy(0x660))).toEqual({ kind: 'code', code });
    expect(readDialInCode(typedBy(0x6f0))).toEqual({ kind: 'code', code });
  });

  it('takes what is copied out of an Arabic letter, with the marks that keep it in order there', () => {
    for (const typed of [`\u2066${grouped(code)}\u2069`, `\u202a${code}\u202c`, `\u200e${code}`, `\u061c${code}`]) {
      expect(readDialInCode(typed)).toEqual({ kind: 'code', code });
    }
  });

  it('catches every single wrong digit before anything is sent', () => {
    for (let place = 0; place < 10; place++) {
      for (const digit of '0123456789') {
        const wrong = code.slice(0, place) + digit + code.slice(place + 1);
        expect(kind(wrong)).toBe(wrong === code ? 'code' : 'mistyped');
      }
    }
  });

  it('catches every swap of neighbours', () => {
    const mixed = withCheckDigit('918273645');
    for (let place = 0; place < 9; place++) {
      const swapped = mixed.slice(0, place) + mixed[place + 1] + mixed[place] + mixed.slice(place + 2);
      expect(kind(swapped)).toBe(swapped === mixed ? 'code' : 'mistyped');
    }
  });

  it('tells an unfinished code from a wrong one', () => {
    expect(kind('')).toBe('incomplete');
    expect(kind('1234')).toBe('incomplete');
    expect(kind('12345678901')).toBe('mistyped');
    expect(kind('12345abc90')).toBe('mistyped');
  });

  it('is shown in groups that can be read aloud', () => {
    expect(grouped(valid)).toBe('5720 000 002');
  });
});
