import { base64, encodedWords } from './mail-words';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export interface Draft {
  readonly subject: string;
  readonly text: string;
  readonly attachment: Attachment | null;
}

/**
 * A message (RFC 5322, MIME) that mail programs open for writing. It names neither sender nor recipient: the practice
 * chooses them there.
 *
 * @param boundary a line of its own that occurs in no part: base64 has no hyphens
 */
export function mailDraft({ subject, text, attachment }: Draft, boundary = '--videosprechstunde'): string {
  return [
    'X-Unsent: 1',
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64(text.replace(/\r?\n/g, '\r\n')),
    ...(attachment ? [`--${boundary}`, ...attached(attachment)] : []),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

const attached = ({ name, type, content }: Attachment): string[] => [
  `Content-Type: ${type}`,
  'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${name}"`,
  '',
  ...base64(content),
];
