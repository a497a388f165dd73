import type { DeviceProblem } from '../../devices/capture';
import type { DeviceKind } from '../../devices/chosen-devices';
import type { Heard } from '../../devices/level';
import type { Texts } from '../texts';

export type DeviceChoiceTexts = Texts<typeof deviceChoice>;

/** What patients and practices read where they choose and test their devices, in German. */
export const deviceChoice = {
  change: 'Kamera, Mikrofon oder Lautsprecher ändern',
  kinds: { camera: 'Kamera', microphone: 'Mikrofon', speaker: 'Lautsprecher' } satisfies Record<DeviceKind, string>,
  unnamed: (kind: string, number: number) => `${kind} ${number}`,
  none: 'nicht gefunden',
  preview: 'Vorschau Ihrer Kamera',
  turn: 'Vordere oder hintere Kamera nehmen',
  level: 'So laut hört Sie Ihr Mikrofon',
  off: 'Ihr Mikrofon ist ausgeschaltet.',
  heard: {
    nothing: 'Sprechen Sie ein paar Worte. Bewegt sich der Balken nicht, wählen Sie ein anderes Mikrofon.',
    quiet: 'Ihr Mikrofon hört Sie leise. Gehen Sie bitte näher heran.',
    good: 'Ihr Mikrofon hört Sie gut.',
  } satisfies Record<Heard, string>,
  tone: 'Testton abspielen',
  playing: 'Jetzt erklingen drei Töne. Hören Sie nichts, stellen Sie die Lautstärke höher oder wählen Sie einen anderen Lautsprecher.',
  soundAlone: {
    problems: {
      refused: 'Ihr Browser erlaubt dieser Seite die Kamera nicht.',
      'blocked-by-system': 'Nicht diese Seite und nicht Ihr Browser, sondern Ihr Gerät selbst sperrt die Kamera.',
      missing: 'Es wurde keine Kamera gefunden.',
      busy: 'Ihre Kamera wird gerade von einem anderen Programm benutzt.',
    } satisfies Partial<Record<DeviceProblem, string>>,
    explanation: 'Sie können auch nur mit Ton weitermachen: Man hört Sie, aber man sieht Sie nicht. Die Kamera können Sie später einschalten.',
    goOn: 'Nur mit Ton weiter',
    cameraOff: 'Ihre Kamera ist aus. Man wird Sie hören, aber nicht sehen.',
  },
  replaced: {
    camera: (now: string) => `Ihre Kamera ist nicht mehr angeschlossen. Jetzt wird diese benutzt: ${now}`,
    microphone: (now: string) => `Ihr Mikrofon ist nicht mehr angeschlossen. Jetzt wird dieses benutzt: ${now}`,
    speaker: (now: string) => `Ihr Lautsprecher ist nicht mehr angeschlossen. Jetzt wird dieser benutzt: ${now}`,
  } satisfies Record<DeviceKind, (now: string) => string>,
  unheard: 'Man sieht Sie, aber man hört Sie nicht: Es ist kein Mikrofon da, oder ein anderes Programm benutzt es.',
  lost: {
    camera: 'Ihre Kamera ist nicht mehr angeschlossen. Man hört Sie, aber man sieht Sie nicht.',
    microphone: 'Ihr Mikrofon ist nicht mehr angeschlossen. Man hört Sie nicht. Bitte schließen Sie eines an.',
    speaker: 'Ihr Lautsprecher ist nicht mehr angeschlossen. Bitte schließen Sie einen an.',
  } satisfies Record<DeviceKind, string>,
} as const;
