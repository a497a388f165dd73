import type { PermissionTexts } from '../de/permission';

export const permission = {
  heading: 'So erlauben Sie Kamera und Mikrofon',
  steps: {
    chromium: ['Oben links neben der Adresse ist ein kleines Bild: 2 Regler oder ein Schloss. Klicken Sie darauf.', 'Schalten Sie Kamera und Mikrofon ein.'],
    'chromium-mobile': ['Oben neben der Adresse ist ein kleines Bild: 2 Regler oder ein Schloss. Tippen Sie darauf.', 'Tippen Sie auf „Berechtigungen“. Schalten Sie Kamera und Mikrofon ein.'],
    firefox: ['Oben links neben der Adresse ist eine Kamera mit einem Strich. Oder ein Schloss. Klicken Sie darauf.', 'Bei Kamera und Mikrofon steht „Blockiert“. Klicken Sie auf das ✕ daneben.'],
    'firefox-mobile': ['Neben der Adresse ist ein Schloss. Tippen Sie darauf.', 'Bei Kamera und Mikrofon steht „Blockiert“. Tippen Sie darauf. Dann steht da „Erlaubt“.'],
    safari: ['Klicken Sie oben auf „Safari“. Klicken Sie dann auf „Einstellungen für diese Website“.', 'Wählen Sie bei Kamera und Mikrofon „Erlauben“.'],
    'safari-mobile': ['Links neben der Adresse ist ein kleines Bild. Es heißt „Seitenmenü“ oder „AA“. Tippen Sie darauf. Tippen Sie dann auf „Website-Einstellungen“. Vielleicht müssen Sie zuerst auf die 3 Punkte tippen.', 'Wählen Sie bei Kamera und Mikrofon „Erlauben“.'],
    'ios-app': ['Öffnen Sie die App „Einstellungen“. Suchen Sie dort Ihren Browser.', 'Schalten Sie Kamera und Mikrofon ein. Kommen Sie dann hierher zurück.'],
    other: ['Öffnen Sie die Einstellungen von dieser Seite. Meistens sind sie neben der Adresse. Erlauben Sie Kamera und Mikrofon.'],
  },
  system: {
    windows: 'Öffnen Sie die Einstellungen von Windows. Gehen Sie zu „Datenschutz und Sicherheit“. Gehen Sie zu „Kamera“ und zu „Mikrofon“. Erlauben Sie dort den Zugriff für Desktop-Apps.',
    mac: 'Öffnen Sie die Systemeinstellungen. Gehen Sie zu „Datenschutz & Sicherheit“. Schalten Sie Ihren Browser bei „Kamera“ und bei „Mikrofon“ ein. Starten Sie den Browser neu.',
    android: 'Öffnen Sie die Einstellungen vom Handy. Gehen Sie zu „Apps“. Suchen Sie Ihren Browser. Gehen Sie zu „Berechtigungen“. Erlauben Sie Kamera und Mikrofon.',
    ios: 'Öffnen Sie die App „Einstellungen“. Suchen Sie Ihren Browser. Schalten Sie Kamera und Mikrofon ein.',
    other: 'Öffnen Sie die Einstellungen von Ihrem Gerät. Suchen Sie „Datenschutz“. Erlauben Sie Ihrem Browser Kamera und Mikrofon.',
  },
  automatic: 'Haben Sie es erlaubt? Dann geht es hier weiter. Geht es nicht weiter? Dann laden Sie die Seite neu. Sie brauchen den Code nicht noch einmal.',
  reload: 'Seite neu laden',
  picture: { camera: 'Kamera', microphone: 'Mikrofon', allow: 'Erlauben', blocked: 'Blockiert', settings: 'Einstellungen', permissions: 'Berechtigungen', website: 'Website-Einstellungen' },
} satisfies PermissionTexts;
