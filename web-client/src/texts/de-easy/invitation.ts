import type { InvitationTexts } from '../invitation';

export const invitation = {
  heading: 'Einladung zur Video-Sprech-Stunde',
  title: 'Video-Sprech-Stunde',
  cancelledTitle: 'Abgesagt: Video-Sprech-Stunde',
  subjects: {
    invitation: when => `Einladung zur Video-Sprech-Stunde: ${when}`,
    reminder: when => `Denken Sie an Ihre Video-Sprech-Stunde: ${when}`,
    cancellation: when => `Die Video-Sprech-Stunde fällt aus: ${when}`,
  },
  greeting: 'Guten Tag!',
  openings: {
    invitation: 'Sie haben einen Termin bei uns. Der Termin ist im Internet. Das heißt: Video-Sprech-Stunde.',
    reminder: 'Bitte denken Sie an Ihren Termin. Der Termin ist im Internet. Das heißt: Video-Sprech-Stunde.',
    cancellation: 'Ihre Video-Sprech-Stunde fällt aus. Der Link und der Code gehen nicht mehr. Brauchen Sie einen neuen Termin? Dann rufen Sie uns bitte an.',
  },
  moment: (day, time) => `${day}, ${time}`,
  when: 'Wann',
  doctor: 'Bei',
  practice: 'Praxis',
  telephone: 'Telefon',
  code: 'Einwahl-Code',
  link: 'Öffnen Sie diesen Link:',
  orCode: 'Oder öffnen Sie diese Seite. Schreiben Sie dann den Code in das Feld.',
  personal: 'Der Link und der Code sind nur für Sie. Bitte geben Sie sie nicht weiter.',
  earlier: 'Der Link und der Code stehen in Ihrer Einladung. Ist die Einladung weg? Dann rufen Sie uns bitte an.',
  byCamera: 'Mit dem Handy: Halten Sie die Kamera auf dieses Bild. Tippen Sie dann auf den Link.',
  byKeyboard: 'Mit dem Computer: Schreiben Sie diese Adresse in den Browser. Schreiben Sie dann den Code in das Feld.',
  picture: 'Bild mit Ihrem Link',
  steps: {
    heading: 'So geht es',
    opens: time => `Öffnen Sie die Seite 5 Minuten vor dem Termin. Das geht ab ${time}.`,
    list: [
      'Erlauben Sie Kamera und Mikrofon.',
      'Schreiben Sie Ihren Namen. Warten Sie dann.',
      'Am Ende tippen Sie auf: „Gespräch verlassen“.',
    ],
  },
  rules: {
    heading: 'Das Gespräch ist geheim',
    list: [
      'Gehen Sie in einen ruhigen Raum. Machen Sie die Tür zu.',
      'Ist noch jemand im Raum? Dann stellt die Person sich vor. Auch sie darf nichts weiter-sagen.',
      'Niemand nimmt Bild oder Ton auf.',
    ],
  },
  equipment: 'Sie brauchen ein Handy oder einen Computer. Es muss Kamera und Mikrofon haben. Diese Browser gehen: Chrome, Edge, Firefox, Safari.',
  technicalTest: 'Prüfen Sie vorher Ihr Gerät und Ihr Internet:',
  free: 'Sie machen freiwillig mit. Es kostet nichts. Sie müssen sich nicht anmelden.',
  help: telephone => `Es klappt nicht? Rufen Sie an: ${telephone}`,
  message: {
    invitation: when => `Video-Sprech-Stunde: ${when}`,
    reminder: when => `Denken Sie an die Video-Sprech-Stunde: ${when}`,
    cancellation: when => `Video-Sprech-Stunde fällt aus: ${when}`,
    earlier: 'Der Code steht in der Einladung.',
    telephone: number => `Tel. ${number}`,
  },
} satisfies InvitationTexts;
