import type { BrowserKind, System } from '../../devices/browser-kind';
import type { Texts } from '../texts';

export type PermissionTexts = Texts<typeof permission>;

/** How to give the rights back, browser by browser, in German. */
export const permission = {
  heading: 'So erlauben Sie Kamera und Mikrofon',
  steps: {
    chromium: [
      'Klicken Sie oben links neben der Adresse auf das Symbol mit den zwei Reglern (oder das Schloss).',
      'Schalten Sie Kamera und Mikrofon ein.',
    ],
    'chromium-mobile': [
      'Tippen Sie oben neben der Adresse auf das Symbol mit den zwei Reglern (oder das Schloss).',
      'Tippen Sie auf „Berechtigungen“ und schalten Sie Kamera und Mikrofon ein.',
    ],
    firefox: [
      'Klicken Sie oben links neben der Adresse auf die durchgestrichene Kamera (oder das Schloss).',
      'Klicken Sie bei Kamera und Mikrofon auf das ✕ hinter „Blockiert“.',
    ],
    'firefox-mobile': [
      'Tippen Sie neben der Adresse auf das Schloss.',
      'Tippen Sie bei Kamera und Mikrofon auf „Blockiert“, damit dort „Erlaubt“ steht.',
    ],
    safari: [
      'Klicken Sie oben am Bildschirm auf „Safari“ und dann auf „Einstellungen für diese Website“.',
      'Wählen Sie bei Kamera und Mikrofon „Erlauben“.',
    ],
    'safari-mobile': [
      'Tippen Sie in der Adressleiste links auf das Symbol „Seitenmenü“ (oder „AA“) und dann auf „Website-Einstellungen“. Ist es nicht gleich zu sehen, steckt es hinter den drei Punkten.',
      'Wählen Sie bei Kamera und Mikrofon „Erlauben“.',
    ],
    'ios-app': [
      'Öffnen Sie auf dem iPhone oder iPad die App „Einstellungen“ und dort den Eintrag Ihres Browsers.',
      'Schalten Sie Kamera und Mikrofon ein und kehren Sie hierher zurück.',
    ],
    other: ['Öffnen Sie in Ihrem Browser die Einstellungen dieser Website, meist neben der Adresse, und erlauben Sie Kamera und Mikrofon.'],
  } satisfies Record<BrowserKind, readonly string[]>,
  system: {
    windows: 'Öffnen Sie die Windows-Einstellungen, dort „Datenschutz und Sicherheit“, und erlauben Sie unter „Kamera“ und unter „Mikrofon“ den Zugriff für Desktop-Apps.',
    mac: 'Öffnen Sie die Systemeinstellungen, dort „Datenschutz & Sicherheit“, und schalten Sie Ihren Browser unter „Kamera“ und unter „Mikrofon“ ein. Danach starten Sie den Browser neu.',
    android: 'Öffnen Sie die Einstellungen Ihres Telefons, dort „Apps“, Ihren Browser und „Berechtigungen“, und erlauben Sie Kamera und Mikrofon.',
    ios: 'Öffnen Sie die App „Einstellungen“, dort den Eintrag Ihres Browsers, und schalten Sie Kamera und Mikrofon ein.',
    other: 'Öffnen Sie die Einstellungen Ihres Geräts zum Datenschutz und erlauben Sie Ihrem Browser Kamera und Mikrofon.',
  } satisfies Record<System, string>,
  automatic: 'Sobald Sie es erlaubt haben, geht es hier weiter. Falls nicht, laden Sie die Seite neu; Sie brauchen den Code nicht noch einmal.',
  reload: 'Seite neu laden',
  picture: { camera: 'Kamera', microphone: 'Mikrofon', allow: 'Erlauben', blocked: 'Blockiert', settings: 'Einstellungen', permissions: 'Berechtigungen', website: 'Website-Einstellungen' },
} as const;
