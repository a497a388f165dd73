const longestName = 120;
/** Of Windows; a file of such a name cannot be kept there. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name under which a file from the other side can be offered for saving: no folders, nothing that is invisible or turns
 * the direction of writing (`Befund\u202Efdp.exe` would read as `Befundexe.pdf`), nothing that a file system refuses.
 * The ending stays and stays last: it tells what the file is.
 */
export function safeFileName(name: string, fallback: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,12})?$/u.exec(plain) ?? [];
  const short = Array.from(stem).slice(0, longestName - ending.length).join('').trimEnd() + ending;
  return short === '' ? fallback : reserved.test(short) ? `_${short}` : short;
}
