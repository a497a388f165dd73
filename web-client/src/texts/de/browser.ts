/** What people read whose browser cannot do it, in German. Part of a script for old browsers: plain values and functions. */
export const browser = {
  title: 'Videosprechstunde',
  unsupported: {
    heading: 'Dieser Browser kann keine Videosprechstunde',
    text: 'Bitte öffnen Sie diese Seite mit einem dieser Browser. Sie sind kostenlos, und einer davon ist auf fast jedem Gerät schon da:',
  },
  'in-app': {
    heading: 'Bitte öffnen Sie diese Seite im Browser',
    text: 'Sie sehen diese Seite innerhalb einer anderen App, und dort sind Kamera und Mikrofon meist gesperrt. Kopieren Sie den Link, öffnen Sie Chrome oder Safari und fügen Sie ihn oben in die Adresszeile ein. Oft geht es auch im Menü dieser App (⋮ oder ⋯) mit „Im Browser öffnen“.',
  },
  insecure: {
    heading: 'Diese Seite wurde nicht verschlüsselt geladen',
    text: 'Ihr Browser gibt Kamera und Mikrofon so nicht frei. Bitte öffnen Sie den Link genau so, wie er in Ihrer Einladung steht, oder gehen Sie hier weiter:',
  },
  incomplete: {
    heading: 'Die Seite wurde nicht vollständig geladen',
    text: 'Bitte prüfen Sie Ihre Internetverbindung und laden Sie die Seite neu.',
  },
  works: {
    chrome: (version: string) => `Chrome ab Version ${version}`,
    edge: (version: string) => `Edge ab Version ${version}`,
    firefox: (version: string) => `Firefox ab Version ${version}`,
    safari: (version: string) => `Safari ab Version ${version} (iPhone und iPad ab iOS ${version})`,
  },
  link: 'Link zu dieser Seite',
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert. Fügen Sie ihn im anderen Browser in die Adresszeile ein.',
  copyByHand: 'Das Kopieren hat nicht geklappt. Halten Sie den Finger auf den Link und wählen Sie „Kopieren“.',
  encrypted: 'Verschlüsselt öffnen',
  reload: 'Neu laden',
  goOn: 'Trotzdem hier versuchen',
  wayOut: 'Wenn es nicht klappt, rufen Sie bitte in der Praxis an. Die Telefonnummer steht in Ihrer Einladung.',
} as const;
