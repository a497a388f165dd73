/** Damm's table (H. M. Damm, 2004): its check digit catches every wrong digit and every swap of neighbours. */
const table = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
];

export type DialInCode = string & { readonly dialInCode: true };

export type ReadCode =
  | { readonly kind: 'code'; readonly code: DialInCode }
  | { readonly kind: 'incomplete' | 'mistyped' };

/**
 * Reads what people type or paste: digits in any grouping by spaces and hyphens, those of an Arabic or Persian keyboard too,
 * and without the marks that keep them in order in a text from right to left.
 */
export function readDialInCode(typed: string): ReadCode {
  const digits = typed
    .replace(/[\s\-\u2010-\u2015\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 0xf));
  if (!/^\d{10}$/.test(digits)) {
    return { kind: /^\d{0,9}$/.test(digits) ? 'incomplete' : 'mistyped' };
  }
  return damm(digits) === 0 ? { kind: 'code', code: digits as DialInCode } : { kind: 'mistyped' };
}

/** As on the letter: 1234 567 890 is easier to read aloud than ten digits in a row. */
export function grouped(code: string): string {
  return code.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');
}

function damm(digits: string): number {
  return [...digits].reduce((interim, digit) => Number(table[interim]![Number(digit)]), 0);
}
