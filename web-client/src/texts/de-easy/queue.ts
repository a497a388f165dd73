import type { queue as german } from '../de/queue';

export const queue: typeof german = {
  hour: 'Offene Sprechstunde',
  anyDoctor: 'wer zuerst Zeit hat',
  until: (from: string, until: string) => `von ${from} bis ${until}`,
  next: 'Sie sind als Nächstes dran.',
  ahead: (count: number) => `Vor Ihnen warten noch: ${count}.`,
  wait: (from: number, to: number) =>
    (from === 0 ? `Es dauert etwa ${to} Minuten oder weniger.` : `Es dauert etwa ${from} bis ${to} Minuten.`),
  notice: (time: string) => `Nachricht von der Praxis, ${time}`,
  notices: {
    soon: 'Wir haben gleich Zeit für Sie.',
    longer: 'Es dauert etwas länger: etwa 15 Minuten mehr.',
    call: 'Bitte rufen Sie die Praxis an.',
  },
  offered: (doctor: string) => `${doctor} möchte mit Ihnen sprechen`,
  offeredText: 'Möchten Sie das? Sie brauchen keinen neuen Code.',
  agree: 'Ja, gern',
  decline: 'Nein, ich möchte bleiben',
  handingOver: 'Sie werden verbunden …',
};
