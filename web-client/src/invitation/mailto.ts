import type { Letter } from './letter';

/** What Windows passes on to a mail program is cut at about 2,000 characters. */
const longest = 2_000;

/** RFC 6068. Without a recipient; of the letter as many paragraphs, the most important first, as such an address can hold. */
export function mailto({ subject, paragraphs }: Pick<Letter, 'subject' | 'paragraphs'>): string {
  const start = `mailto:?subject=${encodeURIComponent(subject)}&body=`;
  let body = '';
  for (const paragraph of paragraphs) {
    const longer = body + encodeURIComponent((body === '' ? '' : '\r\n\r\n') + paragraph.replace(/\n/g, '\r\n'));
    if (body !== '' && start.length + longer.length > longest) {
      break;
    }
    body = longer;
  }
  return start + body;
}
