import type { BlurProblem } from '../../background/blur';
import type { Quality } from '../../consultation/quality';
import type { DeviceProblem } from '../../devices/capture';
import type { FaultHelpLabels } from '../../ui/fault-help';
import type { OpinionLabels } from '../../ui/opinion';
import { deviceChoice } from './device-choice';
import { exchange } from './exchange';
import { appointments } from './practice-appointments';
import { invitation } from './practice-invitation';
import { network } from './practice-network';
import { openHours } from './practice-open-hours';
import { permission } from './permission';
import { feed, records } from './records';

/** Everything that doctors and practice staff read, in German. */
export const practice = {
  title: 'Videosprechstunde – Praxis',
  frame: {
    language: 'Sprache',
    links: {
      '/technik-test': 'Technik-Test',
      '/nutzungsbedingungen': 'Nutzungsbedingungen', '/datenschutz': 'Datenschutz',
      '/barrierefreiheit': 'Barrierefreiheit', '/impressum': 'Impressum',
    },
  },
  signIn: {
    heading: 'Videosprechstunde für Praxen',
    text: 'Melden Sie sich an, um Termine anzulegen und Patientinnen und Patienten hereinzubitten.',
    action: 'Anmelden',
    patients: 'Sie sind Patientin oder Patient? Dann geht es hier zum Einwahlcode.',
  },
  signOut: 'Abmelden',
  expired: 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich in einem neuen Fenster an und kehren Sie dann hierher zurück; ein laufendes Gespräch geht weiter.',
  loading: 'Die Praxisseite wird geladen …',
  unreachable: 'Der Server ist gerade nicht erreichbar. Es wird von selbst weiter versucht.',
  unexpected: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  /** By the code of a refusal; the server says it in German by itself. */
  problems: {} as Readonly<Record<string, string>>,
  noRole: 'Ihr Konto gehört zu keiner Praxis. Bitte wenden Sie sich an die Verwaltung Ihrer Praxis.',
  inactive: {
    heading: 'Sie sind noch nicht freigeschaltet',
    text: 'Die Verwaltung Ihrer Praxis schaltet Ärztinnen und Ärzte frei. Danach können Sie hier Termine anlegen.',
  },
  allowance: {
    none: 'Für diese Praxis ist die Videosprechstunde noch nicht gebucht.',
    over: 'Die Buchung dieser Praxis ist ausgelaufen. Bestehende Termine bleiben sichtbar, neue sind nicht möglich.',
  },
  appointments,
  code: {
    heading: 'Der Termin ist angelegt',
    label: 'Einwahlcode',
    once: 'Der Code wird nur jetzt angezeigt. Geben Sie ihn oder den Link an die Patientin oder den Patienten weiter.',
    link: 'Link',
    copyLink: 'Link kopieren',
    copied: 'Kopiert.',
    opens: (time: string) => `Einwählen ist ab ${time}, möglich.`,
  },
  devices: {
    explanation: 'Ihr Browser fragt nach Kamera und Mikrofon. Erst danach kann die direkte Verbindung zu Wartenden entstehen. Niemand sieht Sie, bevor Sie jemanden hereinbitten.',
    again: 'Kamera und Mikrofon freigeben',
    problems: {
      refused: 'Ihr Browser erlaubt dieser Seite Kamera und Mikrofon nicht.',
      dismissed: 'Die Frage Ihres Browsers ist noch nicht beantwortet. Bitte wählen Sie „Zulassen“ oder „Erlauben“.',
      'blocked-by-system': 'Ihr Betriebssystem sperrt Kamera oder Mikrofon für den Browser.',
      missing: 'Es wurde weder eine Kamera noch ein Mikrofon gefunden.',
      busy: 'Kamera oder Mikrofon werden von einem anderen Programm benutzt.',
      insecure: 'Diese Seite wurde nicht verschlüsselt geladen; der Browser gibt die Kamera so nicht frei.',
      unknown: 'Kamera oder Mikrofon ließen sich nicht einschalten.',
    } satisfies Record<DeviceProblem, string>,
    ready: 'Ihre Kamera ist bereit. Niemand sieht Sie.',
    cameraOff: 'Ihre Kamera ist ausgeschaltet.',
  },
  waitingRoom: {
    heading: 'Wartezimmer',
    empty: 'Niemand wartet.',
    nameless: 'Name noch unbekannt',
    someone: 'Jemand wartet',
    appointmentAt: (time: string) => `Termin ${time}`,
    waits: (minutes: number) => (minutes === 0 ? 'wartet seit eben' : `wartet seit ${minutes} min`),
    admit: 'Hereinbitten',
    again: 'war schon im Gespräch und ist mit einem anderen Gerät zurück',
    links: {
      none: 'noch keine Verbindung',
      connecting: 'Verbindung wird aufgebaut',
      connected: 'verbunden',
      interrupted: 'Verbindung unterbrochen',
      'no-direct-path': 'keine direkte Verbindung möglich',
      distrusted: 'Verbindung beendet: nicht vertrauenswürdig. Bitte rufen Sie an.',
    },
    away: 'kurz nicht erreichbar',
    noDirectPath: {
      heading: 'Keine direkte Verbindung möglich',
      text: 'Zwischen diesen beiden Netzen ist keine direkte Verbindung möglich. Die Person ist informiert; am besten rufen Sie an. Ein anderes Netz auf einer der beiden Seiten hilft oft.',
      again: 'Noch einmal versuchen',
    },
    offline: 'Die Verbindung zum Server ist unterbrochen und wird wiederhergestellt. Ein laufendes Gespräch geht weiter.',
  },
  arrivals: {
    heading: 'Hinweise, wenn jemand ankommt',
    bell: 'Klingelton',
    notifications: 'Mitteilung auf dem Bildschirm, solange diese Seite verdeckt ist',
    calm: 'Während eines Gesprächs bleibt alles still. Gespeichert wird diese Wahl nur auf diesem Gerät.',
    muted: 'Ihr Browser hält die Seite noch stumm: Klicken Sie einmal irgendwo auf die Seite, dann kann es klingeln.',
    refused: 'Ihr Browser erlaubt keine Mitteilungen. Erlauben Sie sie über das Symbol neben der Adresse.',
    notification: 'Jemand wartet im Wartezimmer.',
  },
  invitation,
  network,
  openHours,
  elsewhere: {
    heading: 'Sie sind in einem anderen Fenster angemeldet',
    text: 'Das Wartezimmer wird dort geführt. Hier sehen Sie nur zu.',
    takeOver: 'Hier übernehmen',
  },
  call: {
    heading: 'Gespräch',
    with: (name: string | null) => `Gespräch mit ${name ?? 'der Patientin oder dem Patienten'}`,
    remote: 'Bild der Patientin oder des Patienten',
    own: 'Eigenes Bild',
    waitingForCamera: 'Die Person sieht Sie. Ihre eigene Kamera geht in wenigen Sekunden an.',
    hesitating: 'Die Person braucht noch einen Moment, bevor die Kamera angeht.',
    cameraOff: 'Die andere Kamera ist ausgeschaltet.',
    microphoneOff: 'Das andere Mikrofon ist ausgeschaltet.',
    interrupted: 'Die Verbindung ist unterbrochen und wird wiederhergestellt.',
    away: 'Die Seite der Patientin oder des Patienten ist kurz nicht erreichbar. Sobald sie wieder da ist, geht es hier weiter.',
    departed: 'Die Patientin oder der Patient hat das Gespräch verlassen.',
    distrusted: 'Die Verbindung wurde beendet, weil sich jemand dazwischen befinden könnte. Bitte rufen Sie die Person an.',
    compare: 'Lassen Sie sich die Namen dieser vier Bilder vorlesen. Stimmen sie überein, hört und sieht niemand mit.',
    differ: 'Stimmen sie nicht überein, beenden Sie das Gespräch und rufen Sie die Person an: Jemand könnte dazwischen sitzen.',
    pictures: 'Bilder zum Vergleichen',
    matches: 'Die Bilder stimmen überein',
    verified: 'Verglichen: Niemand hört oder sieht mit.',
    return: 'Zurück ins Wartezimmer',
    end: 'Sprechstunde beenden',
  },
  conduct: {
    heading: 'Zu Beginn: die Regeln für das Gespräch',
    complete: 'Die Regeln für das Gespräch sind bestätigt.',
    rules: {
      everybodyIntroduced: 'Alle im Raum sind vorgestellt, hier und dort.',
      noRecording: 'Niemand nimmt Bild oder Ton auf.',
      helpersInformed: 'Wer mithört, weiß, dass das Gespräch vertraulich ist.',
    },
    accompanied: 'Außer mir ist jemand im Raum',
    who: 'Wer ist im Raum?',
    patientAlone: 'Die andere Seite ist allein.',
    patientAccompanied: 'Auf der anderen Seite ist noch jemand im Raum.',
    patientUnknown: 'Die andere Seite hat dazu nichts angegeben.',
    kept: 'Regeln bestätigt',
  },
  afterCall: { heading: 'Das Gespräch ist beendet' },
  opinion: {
    question: 'Wie gut waren Bild und Ton?',
    anonymous: 'Ihre Antwort wird nur gezählt, ohne Termin und ohne Namen.',
    answers: { good: 'Gut', fair: 'Mittel', poor: 'Schlecht' },
    skip: 'Überspringen',
    thanks: 'Vielen Dank.',
  } satisfies OpinionLabels,
  help: {
    heading: 'Hilfe bei Störungen',
    explanation: 'Der Bericht beschreibt die Verbindung für Ihre IT, ohne Namen und Adressen. Er wird nirgendwohin geschickt: Laden Sie ihn herunter oder kopieren Sie ihn.',
    report: 'Störungsbericht',
    download: 'Herunterladen',
    send: 'Mit anderem Programm senden',
    copy: 'Kopieren',
    copied: 'Kopiert.',
  } satisfies FaultHelpLabels,
  deviceChoice,

  background: {
    blur: 'Hintergrund unscharf zeigen',
    problems: {
      slow: 'Dieser Computer ist zu langsam, um Ihren Hintergrund unscharf zu zeigen. Der Hintergrund ist wieder zu sehen.',
      failed: 'Der Hintergrund lässt sich hier nicht unscharf zeigen. Er ist wieder zu sehen.',
    } satisfies Record<BlurProblem, string>,
  },
  permission,
  controls: {
    microphoneOff: 'Mikrofon ausschalten',
    microphoneOn: 'Mikrofon einschalten',
    cameraOff: 'Kamera ausschalten',
    cameraOn: 'Kamera einschalten',
    sound: 'Ton einschalten',
  },
  exchange: exchange('Patientin oder Patient', 'Die Person zeigt Ihnen ihren Bildschirm.'),
  quality: {
    words: { good: 'Verbindung: gut.', limited: 'Verbindung: eingeschränkt.', poor: 'Verbindung: schlecht.' },
    withPicture: {
      good: '',
      limited: 'Der Ton geht vor, das Bild wird kleiner. Wenn es stört, hilft „Nur Ton“.',
      poor: 'Schalten Sie auf „Nur Ton“ um.',
    },
    soundOnly: {
      good: '',
      limited: 'Ein Netzwerkkabel statt WLAN hilft oft.',
      poor: 'Ein anderes Netz auf einer der beiden Seiten hilft oft. Sonst rufen Sie die Person an.',
    },
  } satisfies Record<string, Record<Quality, string>>,
  soundOnly: {
    on: 'Nur Ton',
    off: 'Wieder mit Bild',
    own: 'Nur Ton: Es wird kein Bild übertragen, in keiner Richtung. Ihre Kamera ist aus.',
    other: 'Die Person hat auf „Nur Ton“ umgestellt. Es wird kein Bild übertragen, Ihre Kamera ist aus.',
  },
  administration: {
    doctors: 'Ärztinnen und Ärzte',
    places: (active: number, booked: number) => `${active} von ${booked} gebuchten Plätzen sind belegt.`,
    activate: 'Freischalten',
    deactivate: 'Platz freigeben',
    active: 'freigeschaltet',
    inactive: 'nicht freigeschaltet',
    noDoctors: 'Noch niemand: Ärztinnen und Ärzte erscheinen hier, sobald sie sich zum ersten Mal angemeldet haben.',
    practice: 'Angaben zur Praxis',
    name: 'Name der Praxis',
    telephone: 'Telefonnummer',
    save: 'Speichern',
    saved: 'Gespeichert.',
  },
  feed,
  records,
} as const;
