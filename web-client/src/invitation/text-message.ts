/** The alphabet of text messages, and what it has behind an escape (3GPP TS 23.038, 6.2.1). */
const alphabet = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡'
  + 'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const escaped = new Set('^{}\\[~]|€');

/** In how many parts it is sent, and paid for: one letter outside of the alphabet makes every letter twice as large. */
export function segments(message: string): number {
  const letters = [...message];
  const plain = letters.every(letter => alphabet.has(letter) || escaped.has(letter));
  const length = plain ? letters.length + letters.filter(letter => escaped.has(letter)).length : message.length;
  const [alone, each] = plain ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / each);
}

const most = 2;

/** What is needed, and of the other lines those that fit into two parts. */
export function textMessage(needed: string, others: readonly string[]): string {
  return others.reduce((message, line) => {
    const longer = `${message}\n${line}`;
    return segments(longer) <= most ? longer : message;
  }, needed);
}
