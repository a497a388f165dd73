import type { DeviceChoiceTexts } from '../de/device-choice';

export const deviceChoice = {
  change: 'Andere Kamera, anderes Mikrofon oder anderen Laut-Sprecher nehmen',
  kinds: { camera: 'Kamera', microphone: 'Mikrofon', speaker: 'Laut-Sprecher' },
  unnamed: (kind, number) => `${kind} ${number}`,
  none: 'nicht gefunden',
  preview: 'Das sieht Ihre Kamera',
  turn: 'Kamera vorn oder hinten nehmen',
  level: 'So laut hört Sie Ihr Mikrofon',
  off: 'Ihr Mikrofon ist aus.',
  heard: {
    nothing: 'Sagen Sie ein paar Wörter. Bewegt sich der Balken nicht? Dann nehmen Sie ein anderes Mikrofon.',
    quiet: 'Ihr Mikrofon hört Sie nur leise. Bitte gehen Sie näher heran.',
    good: 'Ihr Mikrofon hört Sie gut.',
  },
  tone: 'Test-Ton abspielen',
  playing: 'Jetzt kommen 3 Töne. Hören Sie nichts? Dann machen Sie den Ton lauter. Oder nehmen Sie einen anderen Laut-Sprecher.',
  soundAlone: {
    problems: {
      refused: 'Die Kamera ist für diese Seite verboten.',
      'blocked-by-system': 'Ihr Gerät verbietet die Kamera. Es liegt nicht an dieser Seite.',
      missing: 'Wir finden keine Kamera.',
      busy: 'Ein anderes Programm benutzt gerade Ihre Kamera.',
    },
    explanation: 'Es geht auch nur mit Ton. Dann hört die Praxis Sie. Aber die Praxis sieht Sie nicht. Sie können die Kamera später anmachen.',
    goOn: 'Nur mit Ton weiter',
    cameraOff: 'Ihre Kamera ist aus. Die Praxis hört Sie. Aber die Praxis sieht Sie nicht.',
  },
  replaced: {
    camera: now => `Ihre Kamera ist nicht mehr da. Jetzt geht es mit dieser Kamera: ${now}`,
    microphone: now => `Ihr Mikrofon ist nicht mehr da. Jetzt geht es mit diesem Mikrofon: ${now}`,
    speaker: now => `Ihr Laut-Sprecher ist nicht mehr da. Jetzt geht es mit diesem: ${now}`,
  },
  unheard: 'Die Praxis sieht Sie. Aber die Praxis hört Sie nicht. Es ist kein Mikrofon da. Oder ein anderes Programm benutzt das Mikrofon.',
  lost: {
    camera: 'Ihre Kamera ist nicht mehr da. Die Praxis hört Sie. Aber die Praxis sieht Sie nicht.',
    microphone: 'Ihr Mikrofon ist nicht mehr da. Die Praxis hört Sie nicht. Bitte schließen Sie ein Mikrofon an.',
    speaker: 'Ihr Laut-Sprecher ist nicht mehr da. Bitte schließen Sie einen an.',
  },
} satisfies DeviceChoiceTexts;
