const bytes = new TextEncoder();

function encoded(text: string): string {
  return btoa(Array.from(bytes.encode(text), byte => String.fromCharCode(byte)).join(''));
}

/** RFC 2045, 6.8: lines of at most 76 characters. */
export const base64 = (text: string): string[] => encoded(text).match(/.{1,76}/g) ?? [''];

/** They make 52 characters; with what surrounds them and `Subject: ` before, the line has at most 76. */
const wordBytes = 39;

/** A header's value in words that mail programs read in any language (RFC 2047); no character is cut in two. */
export function encodedWords(text: string): string {
  const words = [''];
  for (const character of text.replace(/[\r\n]+/g, ' ')) {
    const word = words.at(-1)! + character;
    if (bytes.encode(word).length > wordBytes) {
      words.push(character);
    } else {
      words[words.length - 1] = word;
    }
  }
  return words.map(word => `=?utf-8?B?${encoded(word)}?=`).join('\r\n ');
}
