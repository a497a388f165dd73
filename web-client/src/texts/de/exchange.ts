/** What both sides read beside sound and picture; they call each other differently. */
export const exchange = (other: string, subject: string) => ({
  chat: {
    heading: 'Nachrichten',
    unread: (count: number) => (count === 1 ? '1 neue' : `${count} neue`),
    label: 'Ihre Nachricht',
    send: 'Senden',
    own: 'Sie',
    other,
    pending: 'noch nicht angekommen',
    tooLong: (length: number, longest: number) =>
      `Bitte kürzen Sie den Text: Er hat ${length} Zeichen, höchstens ${longest} sind möglich.`,
  },
  subject,
}) as const;
