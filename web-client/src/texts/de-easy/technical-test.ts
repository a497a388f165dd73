import type { TechnicalTestTexts } from '../technical-test';

export const technicalTest = {
  title: 'Technik-Test – Video-Sprech-Stunde',
  frame: {
    language: 'Sprache',
    links: {
      '/technik-test': 'Technik-Test',
      '/nutzungsbedingungen': 'Regeln für die Seite (in schwerer Sprache)', '/datenschutz': 'Daten-Schutz (in schwerer Sprache)',
      '/barrierefreiheit': 'Seite für alle (in schwerer Sprache)', '/impressum': 'Wer macht diese Seite? (in schwerer Sprache)',
    },
  },
  heading: 'Technik-Test',
  intro: 'Hier prüfen Sie Ihr Gerät und Ihr Internet. Das geht schon vor dem Termin. Sie brauchen keinen Code. Niemand sonst sieht das Ergebnis.',
  overall: {
    checking: 'Der Test läuft. Das dauert nicht lange.',
    good: 'Alles ist gut. Benutzen Sie zum Termin das gleiche Gerät und das gleiche Internet.',
    untried: 'Ihr Internet ist gut. Prüfen Sie unten noch Kamera und Mikrofon.',
    depends: 'Vielleicht klappt es nicht. Lesen Sie unten, was Sie tun können.',
    bad: 'So klappt es noch nicht. Lesen Sie unten, was Sie tun können.',
    unclear: 'Das wissen wir nicht genau. Lesen Sie unten, was Sie tun können.',
  },
  browser: {
    heading: 'Browser',
    good: { title: 'Ihr Browser ist gut', text: '' },
    bad: { title: 'Ihr Browser geht nicht', text: 'Bitte nehmen Sie einen neuen Browser. Zum Beispiel Chrome, Edge, Firefox oder Safari.' },
  },
  network: {
    heading: 'Internet',
    checking: 'Wir prüfen Ihr Internet …',
    again: 'Noch einmal prüfen',
    unreachable: { title: 'Die Seite bekommt keine Verbindung', text: 'Haben Sie Internet? Bitte prüfen Sie das. Versuchen Sie es dann noch einmal.' },
    mappings: {
      'one-port': { title: 'Ihr Internet ist gut', text: 'Die Verbindung zu anderen Geräten geht.' },
      'no-router': { title: 'Ihr Internet ist gut', text: 'Ihr Gerät ist direkt im Internet.' },
      'same-network': { title: 'Hier im Haus klappt es', text: 'Ihr Gerät und der Server sind im gleichen Netz. Mehr können wir von hier nicht sehen.' },
      'port-per-destination': { title: 'Vielleicht geht die Verbindung hier nicht', text: 'Es kommt auch auf das Internet von der Praxis an. Besser ist ein anderes Internet:' },
      'no-udp': { title: 'Mit diesem Internet geht es nicht', text: 'Ihr Internet verbietet die Verbindung. Das können Sie tun:' },
      unclear: { title: 'Wir konnten nicht alles prüfen', text: 'Vielleicht klappt es trotzdem. Versuchen Sie es später noch einmal.' },
    },
    ways: [
      'Haben Sie ein Handy? Benutzen Sie das Internet vom Handy. Oder benutzen Sie WLAN. Prüfen Sie es dann noch einmal.',
      'Benutzen Sie ein anderes Internet. Zum Beispiel zu Hause. Haben Sie ein VPN? Dann machen Sie das VPN bitte aus.',
      'Hilft das alles nicht? Dann rufen Sie bitte in der Praxis an.',
    ],
    ipv6: {
      yes: 'Ihr Internet kann auch IPv6. Das ist gut für die Verbindung.',
      no: 'Ihr Internet kann kein IPv6. Das ist nicht schlimm.',
      hidden: 'Kann Ihr Internet IPv6? Das wissen wir nicht. Das ist nicht schlimm.',
    },
  },
  devices: {
    heading: 'Kamera, Mikrofon und Laut-Sprecher',
    why: 'Gleich kommt eine Frage: Darf die Seite Kamera und Mikrofon benutzen? Bild und Ton bleiben auf Ihrem Gerät.',
    begin: 'Kamera und Mikrofon prüfen',
    end: 'Kamera und Mikrofon ausmachen',
  },
  back: 'Zum Einwahl-Code',
  backToAppointment: 'Zurück zu Ihrem Termin',
} satisfies TechnicalTestTexts;
