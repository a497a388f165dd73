import type { Kind } from '../../invitation/invitation';

/** What the practice reads while it passes an invitation on, in German. */
export const invitation = {
  heading: 'Weitergeben',
  explanation: 'Alles hier entsteht in diesem Browser, und Sie geben es selbst weiter. Weder E-Mail-Adresse noch Telefonnummer der Patientin oder des Patienten kommt auf unsere Server.',
  language: 'Sprache der Patientin oder des Patienten',
  kind: 'Anlass',
  kinds: { invitation: 'Einladung', reminder: 'Erinnerung', cancellation: 'Absage' } satisfies Record<Kind, string>,
  remind: 'Erinnern',
  tellCancellation: 'Absage mitteilen',
  close: 'Fertig',
  slip: 'Zettel drucken',
  draft: 'E-Mail-Entwurf',
  mailProgram: 'E-Mail schreiben',
  calendar: 'Kalendereintrag',
  copyText: 'Text kopieren',
  copyMessage: 'SMS kopieren',
  show: 'Texte ansehen',
  text: 'Text der E-Mail',
  message: 'Text der SMS',
  segments: (count: number) => (count === 1 ? 'Passt in eine SMS.' : `Wird als ${count} SMS verschickt.`),
  mailProgramOnly: '„E-Mail schreiben“ öffnet Ihr E-Mail-Programm: ohne Kalendereintrag, und bei langen Texten gekürzt.',
  holdsAccess: 'Die Datei enthält den Zugang zum Termin: Löschen Sie sie nach dem Verschicken.',
  done: {
    slip: 'Der Zettel ist in einem neuen Fenster. Ist keines zu sehen, erlauben Sie dieser Seite Pop-ups und drucken noch einmal.',
    draft: 'Der Entwurf ist heruntergeladen. Öffnet Ihr Programm ihn nur zum Lesen, wählen Sie dort „Als neue Nachricht bearbeiten“.',
    calendar: 'Der Kalendereintrag ist heruntergeladen.',
    text: 'Der Text ist kopiert.',
    message: 'Die SMS ist kopiert.',
    failed: 'Das hat nicht geklappt. Kopieren Sie den Text unter „Texte ansehen“ von Hand.',
  },
  print: 'Drucken',
} as const;
