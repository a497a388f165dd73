import type { Quality } from '../../consultation/quality';
import type { DeviceProblem } from '../../devices/capture';
import type { Refusal } from '../../dial-in/dial-in-api';
import type { FaultHelpLabels } from '../../ui/fault-help';
import type { OpinionLabels } from '../../ui/opinion';
import type { Closing } from '../../waiting-room/patient-state';
import { deviceChoice } from './device-choice';
import { exchange } from './exchange';
import { permission } from './permission';
import { queue } from './queue';

/** Everything that patients read, in German. */
export const patient = {
  title: 'Videosprechstunde',
  frame: {
    language: 'Sprache',
    links: {
      '/technik-test': 'Technik-Test',
      '/nutzungsbedingungen': 'Nutzungsbedingungen', '/datenschutz': 'Datenschutz',
      '/barrierefreiheit': 'Barrierefreiheit', '/impressum': 'Impressum',
    },
  },
  code: {
    heading: 'Willkommen zur Videosprechstunde',
    explanation: 'Bitte geben Sie den Einwahlcode ein, den Sie von Ihrer Praxis erhalten haben.',
    label: 'Einwahlcode',
    hint: 'Zehn Ziffern. Leerzeichen und Bindestriche stören nicht.',
    next: 'Weiter',
    incomplete: 'Der Einwahlcode hat zehn Ziffern. Bitte vergleichen Sie ihn mit Ihrer Einladung.',
    mistyped: 'In diesem Code steckt ein Tippfehler. Bitte vergleichen Sie ihn Ziffer für Ziffer mit Ihrer Einladung.',
    free: 'Die Videosprechstunde ist für Sie kostenlos. Sie brauchen kein Konto und kein Programm.',
    lookingUp: 'Ihr Termin wird gesucht …',
  },
  refused: {
    unknown: {
      heading: 'Zu diesem Code gibt es keinen Termin',
      text: 'Bitte prüfen Sie den Einwahlcode. Vielleicht ist er abgelaufen oder wurde durch einen neuen ersetzt. Ihre Praxis hilft Ihnen weiter.',
    },
    'too-many': {
      heading: 'Bitte warten Sie einen Moment',
      text: 'Gerade wurden zu viele falsche Codes eingegeben, vielleicht von jemand anderem.',
    },
    'too-early': { heading: 'Sie sind zu früh', text: 'Das Wartezimmer ist noch geschlossen.' },
    ended: {
      heading: 'Diese Sprechstunde ist beendet',
      text: 'Wenn Sie noch Fragen haben, rufen Sie bitte in der Praxis an.',
    },
    cancelled: {
      heading: 'Dieser Termin wurde abgesagt',
      text: 'Bitte rufen Sie in der Praxis an, um einen neuen Termin zu vereinbaren.',
    },
    'doctor-inactive': {
      heading: 'Diese Videosprechstunde findet nicht statt',
      text: 'Die Ärztin oder der Arzt hält zurzeit keine Videosprechstunde. Bitte rufen Sie in der Praxis an.',
    },
    failed: {
      heading: 'Das hat nicht geklappt',
      text: 'Der Server ist gerade nicht erreichbar. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
  } satisfies Record<Refusal, { heading: string; text: string }>,
  whileOthersGuess: [
    'Diese Seite versucht es gleich von selbst noch einmal; lassen Sie sie einfach offen.',
    'Bitte vergleichen Sie Ihren Code mit Ihrer Einladung. Sobald Ihr Wartezimmer offen ist, kommen Sie mit dem richtigen Code hinein.',
    'Wenn es eilt, rufen Sie Ihre Praxis an: Die Telefonnummer steht auf ihren Schreiben.',
  ],
  opensAt: (time: string) => `Sie können ab ${time}, eintreten. Diese Seite können Sie bis dahin schließen.`,
  telephone: 'Telefon der Praxis:',
  technicalTest: 'Gerät und Netz vor dem Termin prüfen',
  otherCode: 'Anderen Code eingeben',
  again: 'Noch einmal versuchen',
  rules: {
    heading: 'Ihr Termin',
    practice: 'Praxis',
    doctor: 'Ärztin oder Arzt',
    time: 'Zeit',
    agree: 'Einverstanden',
    intro: 'So bleibt das Gespräch vertraulich:',
    list: [
      'Ich bin in einem geschlossenen, ruhigen Raum.',
      'Wer bei mir im Raum ist, stellt sich am Anfang vor. Begleitpersonen wissen, dass auch für sie das Gespräch vertraulich ist.',
      'Niemand nimmt Bild oder Ton auf.',
      'Die technischen Voraussetzungen sind erfüllt: Ich habe Kamera, Mikrofon und einen aktuellen Browser.',
      'Meine Teilnahme ist freiwillig und kostenlos.',
    ],
    accompanied: 'Außer mir ist jemand im Raum',
    network: 'Bild und Ton gehen verschlüsselt und direkt zwischen Ihrem Gerät und dem der Praxis hin und her. Dabei sehen beide Geräte die Internetadresse des anderen, auch schon im Wartezimmer.',
  },
  devices: {
    heading: 'Kamera und Mikrofon',
    why: 'Damit Sie einander sehen und hören, braucht diese Seite Ihre Kamera und Ihr Mikrofon. Ihr Browser fragt gleich, ob Sie das erlauben. Niemand sieht oder hört Sie, bevor Sie im Gespräch sind.',
    granted: 'Damit Sie einander sehen und hören, braucht diese Seite Ihre Kamera und Ihr Mikrofon. Ihr Browser erlaubt das schon. Niemand sieht oder hört Sie, bevor Sie im Gespräch sind.',
    allow: 'Kamera und Mikrofon freigeben',
    waiting: 'Bitte bestätigen Sie die Frage Ihres Browsers mit „Zulassen“ oder „Erlauben“.',
    problems: {
      refused: 'Ihr Browser erlaubt dieser Seite Kamera und Mikrofon nicht. Ohne sie kann man Sie nicht sehen und hören.',
      dismissed: 'Die Frage Ihres Browsers ist noch nicht beantwortet. Bitte versuchen Sie es noch einmal und wählen Sie „Zulassen“ oder „Erlauben“.',
      'blocked-by-system': 'Nicht diese Seite und nicht Ihr Browser, sondern Ihr Gerät selbst sperrt Kamera oder Mikrofon.',
      missing: 'Kamera oder Mikrofon fehlen. Bitte schließen Sie ein Gerät an und versuchen Sie es noch einmal.',
      busy: 'Kamera oder Mikrofon werden gerade von einem anderen Programm benutzt. Bitte schließen Sie es und versuchen Sie es noch einmal.',
      insecure: 'Diese Seite wurde nicht verschlüsselt geladen. Bitte öffnen Sie den Link genau so, wie er in Ihrer Einladung steht.',
      unknown: 'Kamera oder Mikrofon ließen sich nicht einschalten. Bitte versuchen Sie es noch einmal.',
    } satisfies Record<DeviceProblem, string>,
  },
  name: {
    heading: 'Wie heißen Sie?',
    label: 'Ihr Name',
    hint: 'Vor- und Nachname, damit die Praxis Sie erkennt. Der Name geht direkt zum Gerät der Praxis und wird nirgends gespeichert.',
    missing: 'Bitte geben Sie Ihren Namen ein.',
    enter: 'Ins Wartezimmer',
    pausePreview: 'Vorschau anhalten',
    resumePreview: 'Vorschau zeigen',
    previewPaused: 'Die Vorschau ist angehalten.',
    noCamera: 'Es wurde keine Kamera gefunden. Man wird Sie hören, aber nicht sehen.',
  },
  videos: { own: 'Ihr Bild', practice: 'Bild der Praxis' },
  waiting: {
    heading: 'Sie sind im Wartezimmer',
    title: 'Im Wartezimmer – Videosprechstunde',
    status: 'Sie sind im Wartezimmer.',
    noDoctor: 'Die Sprechstunde hat noch nicht begonnen. Bitte lassen Sie diese Seite offen.',
    connecting: 'Die direkte Verbindung zur Praxis wird vorbereitet.',
    gettingReady: 'Die Praxis ist da, bereitet sich aber noch vor. Bitte lassen Sie diese Seite offen. Wenn es länger dauert, rufen Sie dort an.',
    connected: (doctor: string | null) => `${doctor ?? 'Die Praxis'} sieht, dass Sie da sind, und bittet Sie gleich herein.`,
    offline: 'Die Verbindung zum Server ist unterbrochen. Ihr Platz bleibt Ihnen erhalten. Bitte lassen Sie diese Seite offen.',
    interrupted: 'Die Verbindung zur Praxis ist unterbrochen und wird wiederhergestellt.',
  },
  noDirectPath: {
    heading: 'Keine direkte Verbindung möglich',
    text: 'Dieses Netz erlaubt keine direkte Verbindung zur Praxis. Das können Sie tun:',
    ways: [
      'Schalten Sie am Telefon das WLAN aus und nehmen Sie mobile Daten – oder umgekehrt.',
      'Verwenden Sie ein anderes Netz oder ein anderes Gerät, zum Beispiel zu Hause statt am Arbeitsplatz. Ein VPN schalten Sie bitte aus.',
      'Oder rufen Sie die Praxis an.',
    ],
    again: 'Noch einmal versuchen',
    automatic: 'Sobald sich Ihr Netz ändert, versuchen wir es von selbst noch einmal.',
  },
  lost: {
    heading: 'Die Verbindung zur Praxis ist abgerissen',
    text: 'Vielleicht ist die Praxis gerade nicht erreichbar, vielleicht lässt Ihr Netz keine direkte Verbindung mehr zu. Das können Sie tun:',
  },
  distrusted: {
    heading: 'Diese Verbindung ist nicht vertrauenswürdig',
    text: 'Die Verbindung wurde beendet, weil sich jemand dazwischen befinden könnte. Bitte rufen Sie in der Praxis an.',
  },
  invited: {
    title: '● Sie werden hereingebeten',
    status: (doctor: string | null) => `${doctor ?? 'Die Praxis'} ist da.`,
    countdown: (seconds: number) => `Ihre Kamera und Ihr Mikrofon gehen in ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} an.`,
    soundCountdown: (seconds: number) => `Ihr Mikrofon geht in ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} an. Ihre Kamera bleibt aus.`,
    paused: 'Nehmen Sie sich Zeit. Kamera und Mikrofon bleiben aus, bis Sie auf „Jetzt“ tippen.',
    now: 'Jetzt',
    moment: 'Moment bitte',
  },
  talking: {
    status: (doctor: string | null) => `Sie sprechen mit ${doctor ?? 'der Praxis'}.`,
    doctorGone: 'Die Praxis ist gerade nicht erreichbar. Bitte lassen Sie diese Seite offen: Sobald sie wieder da ist, geht es hier weiter. Sie können dort auch anrufen.',
    compare: 'Diese vier Bilder sieht auch Ihre Praxis. Wenn Sie danach gefragt werden, lesen Sie bitte ihre Namen vor: Stimmen sie überein, hört und sieht niemand mit.',
    differ: 'Sind es bei Ihnen andere Bilder, verlassen Sie das Gespräch und rufen Sie bitte in der Praxis an.',
    pictures: 'Bilder zum Vergleichen',
    cameraOff: 'Die Praxis hat ihre Kamera ausgeschaltet.',
    microphoneOff: 'Die Praxis hat ihr Mikrofon ausgeschaltet.',
    leave: 'Verlassen',
  },
  deviceChoice,
  permission,
  queue,
  controls: {
    microphoneOff: 'Mikrofon ausschalten',
    microphoneOn: 'Mikrofon einschalten',
    cameraOff: 'Kamera ausschalten',
    cameraOn: 'Kamera einschalten',
    sound: 'Ton einschalten',
  },
  exchange: exchange('Praxis', 'Die Praxis zeigt Ihnen ihren Bildschirm.'),
  quality: {
    words: { good: 'Verbindung: gut.', limited: 'Verbindung: eingeschränkt.', poor: 'Verbindung: schlecht.' },
    withPicture: {
      good: '',
      limited: 'Der Ton geht vor, das Bild wird kleiner. Wenn es stört, hilft „Nur Ton“.',
      poor: 'Schalten Sie auf „Nur Ton“ um.',
    },
    soundOnly: {
      good: '',
      limited: 'Gehen Sie, wenn möglich, näher an Ihren WLAN-Router.',
      poor: 'Ein anderes Netz hilft oft, zum Beispiel mobile Daten statt WLAN. Sonst rufen Sie die Praxis an.',
    },
  } satisfies Record<string, Record<Quality, string>>,
  soundOnly: {
    on: 'Nur Ton',
    off: 'Wieder mit Bild',
    own: 'Nur Ton: Es wird kein Bild übertragen, in keiner Richtung. Ihre Kamera ist aus.',
    other: 'Die Praxis hat auf „Nur Ton“ umgestellt. Es wird kein Bild übertragen, Ihre Kamera ist aus.',
  },
  superseded: {
    heading: 'Sie sind auf einem anderen Gerät eingewählt',
    text: 'Derselbe Einwahlcode wird gerade an anderer Stelle benutzt. Hier geht es nicht weiter, solange Sie dort warten.',
    takeBack: 'Hier weitermachen',
  },
  newTime: 'Neue Zeit ansehen',
  movedTo: { heading: (time: string) => `Ihr Termin ist verschoben: ${time}`, text: 'Sie können hier warten. Ihr Platz im Wartezimmer bleibt Ihnen, auch Ihr Code gilt weiter.' },
  closed: {
    ended: { heading: 'Die Sprechstunde ist beendet', text: 'Ihre Kamera und Ihr Mikrofon sind aus. Niemand sieht oder hört Sie mehr.' },
    moved: { heading: 'Der Termin ist verschoben', text: 'Die Praxis hat diesen Termin auf eine andere Zeit verschoben. Ihr Einwahlcode gilt weiter.' },
    cancelled: { heading: 'Der Termin wurde abgesagt', text: 'Die Praxis hat diesen Termin abgesagt. Bitte rufen Sie dort an, um einen neuen zu vereinbaren.' },
    left: { heading: 'Sie haben die Sprechstunde verlassen', text: 'Kamera und Mikrofon sind aus. Wenn das ein Versehen war, können Sie mit demselben Code wieder eintreten.' },
  } satisfies Record<Closing, { heading: string; text: string }>,
  backIn: 'Wieder eintreten',
  next: {
    heading: 'Wie es weitergeht',
    list: [
      'Sie können diese Seite schließen. Mehr ist nicht zu tun.',
      'Rezepte, Überweisungen und einen neuen Termin bekommen Sie von Ihrer Praxis.',
      'Auf dieser Seite ist nichts von Ihrem Gespräch gespeichert.',
      'Wenn Ihnen noch etwas einfällt, rufen Sie in der Praxis an.',
    ],
  },
  company: {
    who: 'Wer ist im Raum?',
    practiceAlone: 'In der Praxis hört außer Ihrer Ärztin oder Ihrem Arzt niemand zu.',
    practiceAccompanied: 'In der Praxis ist noch jemand dabei.',
  },
  opinion: {
    question: 'Wie gut waren Bild und Ton?',
    anonymous: 'Ihre Antwort wird nur gezählt. Sie müssen nicht antworten.',
    answers: { good: 'Gut', fair: 'Mittel', poor: 'Schlecht' },
    skip: 'Überspringen',
    thanks: 'Vielen Dank.',
  } satisfies OpinionLabels,
  help: {
    heading: 'Hilfe bei Störungen',
    explanation: 'Wenn etwas nicht geklappt hat, hilft dieser Bericht beim Suchen. Er enthält keine Namen und keine Adressen. Sie können ihn ansehen, herunterladen oder kopieren und dann selbst weitergeben; diese Seite schickt ihn nirgendwohin.',
    report: 'Störungsbericht',
    download: 'Herunterladen',
    send: 'Mit anderem Programm senden',
    copy: 'Kopieren',
    copied: 'Kopiert.',
  } satisfies FaultHelpLabels,
} as const;
