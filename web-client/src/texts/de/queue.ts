import type { NoticeText } from '../../signaling/messages';

/** What patients read who wait in an open consultation hour. */
export const queue = {
  hour: 'Offene Sprechstunde',
  /** In the place of a doctor's name. */
  anyDoctor: 'wer als Erstes frei ist',
  until: (from: string, until: string) => `${from} bis ${until}`,
  next: 'Sie sind als Nächstes an der Reihe.',
  ahead: (count: number) => `Vor Ihnen: ${count}.`,
  /** In minutes. */
  wait: (from: number, to: number) =>
    (from === 0 ? `Das dauert wohl nicht länger als ${to} Minuten.` : `Das dauert etwa ${from} bis ${to} Minuten.`),
  /** With the time at which it was said. */
  notice: (time: string) => `Nachricht der Praxis, ${time}`,
  notices: {
    soon: 'Wir sind gleich bei Ihnen.',
    longer: 'Es dauert etwas länger, etwa 15 Minuten mehr.',
    call: 'Bitte rufen Sie in der Praxis an.',
  } satisfies Record<NoticeText, string>,
  offered: (doctor: string) => `${doctor} würde Sie gern übernehmen`,
  offeredText: 'Sind Sie damit einverstanden? Erst nach Ihrem Ja erfährt diese Person Ihren Namen. Sie brauchen keinen neuen Code.',
  agree: 'Ja, einverstanden',
  decline: 'Nein, ich möchte bleiben',
  handingOver: 'Sie werden verbunden …',
};
