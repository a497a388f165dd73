const bytes = new TextEncoder();

/** RFC 5545, 3.3.11. */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, character => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n').replace(/[\0-\x1f\x7f]/g, '');
}

/** A quoted parameter has no way to hold quotes, lines and other control characters but the one of RFC 6868. */
export function parameter(text: string): string {
  const carried = text.replace(/\^/g, '^^').replace(/"/g, "^'").replace(/\r\n|\r|\n/g, '^n').replace(/[\0-\x1f\x7f]/g, '');
  return `"${carried}"`;
}

/** RFC 5545, 3.1: at most 75 octets in a line, of which the continuing space is one, and no character in two lines. */
export function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > 75) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return `${result}\r\n`;
}
