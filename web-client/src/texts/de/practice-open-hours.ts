import type { NoticeText } from '../../signaling/messages';

/** Open consultation hours, for doctors and staff. */
export const openHours = {
  heading: 'Offene Sprechstunde',
  none: 'An diesem Datum gibt es keine offene Sprechstunde.',
  open: 'Offene Sprechstunde anlegen',
  from: 'Beginn',
  until: 'Ende',
  doctors: 'Wer übernimmt aus der Warteschlange?',
  create: 'Sprechstunde anlegen',
  givePlace: 'Platz vergeben',
  given: 'Der Platz ist vergeben',
  empty: 'In der Warteschlange ist niemand.',
  moveUp: 'Vorziehen',
  urgent: 'vorgezogen',
  inOrder: 'Nicht mehr vorziehen',
  claim: 'Übernehmen',
  giveBack: 'Zurück in die Warteschlange',
  tell: 'Mitteilung',
  tellAll: 'Mitteilung an alle, die hier warten',
  told: (notice: string, missed: number) =>
    `Mitgeteilt: ${notice}${missed === 0 ? '' : ` Nicht verbunden und deshalb nicht erreicht: ${missed}.`}`,
  notTold: 'Nicht mitgeteilt: Gerade ist niemand von ihnen verbunden.',
  notices: {
    soon: 'Wir sind gleich bei Ihnen.',
    longer: 'Es dauert etwas länger, etwa 15 Minuten mehr.',
    call: 'Bitte rufen Sie in der Praxis an.',
  } satisfies Record<NoticeText, string>,
  handOver: 'An eine Kollegin oder einen Kollegen übergeben',
  offers: { asked: 'Die Person wird gefragt.', declined: 'Die Person möchte bei Ihnen bleiben.' },
};
