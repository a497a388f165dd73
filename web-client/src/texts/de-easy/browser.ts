import type { BrowserTexts } from '../browser';

export const browser = {
  title: 'Video-Sprech-Stunde',
  unsupported: {
    heading: 'Das geht mit diesem Programm nicht',
    text: 'Das Programm für Internet-Seiten heißt Browser. Ihr Browser ist zu alt. Oder er kann keine Video-Gespräche. Bitte öffnen Sie die Seite mit einem von diesen Browsern. Die Browser kosten nichts. Auf fast jedem Gerät gibt es schon einen davon:',
  },
  'in-app': {
    heading: 'Bitte öffnen Sie die Seite in einem Browser',
    text: 'Sie sehen die Seite in einer anderen App. Hier gehen Kamera und Mikrofon meistens nicht. Kopieren Sie den Link. Öffnen Sie das Programm Chrome oder Safari. Fügen Sie den Link oben in das Feld ein. Oder suchen Sie im Menü von der App (⋮ oder ⋯) nach: „Im Browser öffnen“.',
  },
  insecure: {
    heading: 'Die Seite ist nicht sicher geladen',
    text: 'Darum gehen Kamera und Mikrofon nicht. Bitte öffnen Sie den Link genau so, wie er in Ihrer Einladung steht. Oder tippen Sie hier:',
  },
  incomplete: {
    heading: 'Ein Teil von der Seite fehlt',
    text: 'Haben Sie Internet? Bitte prüfen Sie das. Laden Sie die Seite dann neu.',
  },
  works: {
    chrome: version => `Chrome ab Version ${version}`,
    edge: version => `Edge ab Version ${version}`,
    firefox: version => `Firefox ab Version ${version}`,
    safari: version => `Safari ab Version ${version} (iPhone und iPad ab iOS ${version})`,
  },
  link: 'Link zu dieser Seite',
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert. Fügen Sie ihn im anderen Browser oben ein.',
  copyByHand: 'Das Kopieren hat nicht geklappt. Halten Sie den Finger auf den Link. Wählen Sie dann „Kopieren“.',
  encrypted: 'Sicher öffnen',
  reload: 'Neu laden',
  goOn: 'Trotzdem hier versuchen',
  wayOut: 'Klappt es nicht? Dann rufen Sie bitte in der Praxis an. Die Telefon-Nummer steht in Ihrer Einladung.',
} satisfies BrowserTexts;
