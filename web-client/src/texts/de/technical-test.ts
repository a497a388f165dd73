import type { Ipv6, Mapping } from '../../network/network-class';

/** What the page *Technik-Test* says, in German. */
export const technicalTest = {
  title: 'Technik-Test – Videosprechstunde',
  frame: {
    language: 'Sprache',
    links: {
      '/technik-test': 'Technik-Test',
      '/nutzungsbedingungen': 'Nutzungsbedingungen', '/datenschutz': 'Datenschutz',
      '/barrierefreiheit': 'Barrierefreiheit', '/impressum': 'Impressum',
    },
  },
  heading: 'Technik-Test',
  intro: 'Hier sehen Sie schon vor Ihrem Termin, ob dieses Gerät und dieses Netz geeignet sind. Sie brauchen keinen Code. Was diese Seite herausfindet, bleibt in Ihrem Browser.',
  overall: {
    checking: 'Der Test läuft. Das dauert ein paar Sekunden.',
    good: 'Dieses Gerät und dieses Netz sind geeignet. Nehmen Sie zum Termin dasselbe Gerät im selben Netz.',
    untried: 'Ihr Netz ist geeignet. Probieren Sie unten noch Kamera und Mikrofon aus.',
    depends: 'Mit diesem Netz klappt es vielleicht nicht. Lesen Sie bitte unten, was Sie tun können.',
    bad: 'So klappt es noch nicht. Lesen Sie bitte unten, was Sie tun können.',
    unclear: 'Das ließ sich nicht sicher feststellen. Lesen Sie bitte unten, was Sie tun können.',
  },
  browser: {
    heading: 'Browser',
    good: { title: 'Ihr Browser ist geeignet', text: '' },
    bad: {
      title: 'Ihr Browser ist nicht geeignet',
      text: 'Bitte nehmen Sie eine aktuelle Fassung von Chrome, Edge, Firefox oder Safari.',
    },
  },
  network: {
    heading: 'Netz',
    checking: 'Ihr Netz wird geprüft …',
    again: 'Noch einmal prüfen',
    unreachable: {
      title: 'Der Server ist gerade nicht erreichbar',
      text: 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    mappings: {
      'one-port': { title: 'Ihr Netz ist geeignet', text: 'Es lässt direkte Verbindungen zu anderen Geräten zu.' },
      'no-router': { title: 'Ihr Netz ist geeignet', text: 'Dieses Gerät steht ohne Router im Internet.' },
      'same-network': {
        title: 'Innerhalb dieses Netzes klappt es',
        text: 'Dieses Gerät ist im selben Netz wie der Server. Wie dieses Netz nach außen wirkt, sieht man von hier nicht.',
      },
      'port-per-destination': {
        title: 'Ihr Netz macht direkte Verbindungen schwer',
        text: 'Ob es klappt, hängt vom Netz Ihrer Praxis ab. Sicherer ist ein anderes Netz:',
      },
      'no-udp': {
        title: 'Ihr Netz lässt keine Videosprechstunde zu',
        text: 'Es sperrt direkte Verbindungen (UDP). So geht es:',
      },
      unclear: { title: 'Ihr Netz ließ sich nicht vollständig prüfen', text: 'Die Videosprechstunde kann trotzdem gelingen. Versuchen Sie es später noch einmal.' },
    } satisfies Record<Mapping, { title: string; text: string }>,
    ways: [
      'Nehmen Sie am Telefon mobile Daten statt WLAN – oder umgekehrt – und prüfen Sie noch einmal.',
      'Nehmen Sie ein anderes Netz, zum Beispiel zu Hause statt am Arbeitsplatz. Ein VPN schalten Sie bitte aus.',
      'Hilft nichts davon, rufen Sie bitte Ihre Praxis an.',
    ],
    ipv6: {
      yes: 'Ihr Netz hat auch IPv6. Hat Ihre Praxis es auch, verbessert das die Aussichten.',
      no: 'Ihr Netz hat kein IPv6. Das ist kein Fehler.',
      hidden: 'Ob Ihr Netz IPv6 hat, verrät Ihr Browser dieser Seite nicht. Das ist kein Fehler.',
    } satisfies Record<Ipv6, string>,
  },
  devices: {
    heading: 'Kamera, Mikrofon und Lautsprecher',
    why: 'Ihr Browser fragt, ob diese Seite Kamera und Mikrofon benutzen darf. Bild und Ton bleiben auf diesem Gerät.',
    begin: 'Kamera und Mikrofon ausprobieren',
    end: 'Kamera und Mikrofon ausschalten',
  },
  back: 'Zum Einwahlcode',
  backToAppointment: 'Zurück zu Ihrem Termin',
} as const;
