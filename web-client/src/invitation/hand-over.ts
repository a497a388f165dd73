import type { Way } from './choice';
import type { PassedOn } from './passed-on';

/** A file of this browser's own; the address is gone once it is saved. */
function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What people then do with it is up to their own programs: nothing is sent. */
export async function handOver(way: Exclude<Way, 'slip'>, { text, message, calendar, draft }: PassedOn): Promise<void> {
  switch (way) {
    case 'draft':
      return download('videosprechstunde.eml', 'message/rfc822', draft);
    case 'calendar':
      return download('termin.ics', 'text/calendar;charset=utf-8', calendar ?? '');
    case 'text':
      return navigator.clipboard.writeText(text);
    case 'message':
      return navigator.clipboard.writeText(message);
  }
}
