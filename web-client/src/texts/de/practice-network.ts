import type { Ipv6, Mapping } from '../../network/network-class';
import type { RangeFinding } from '../../network/port-range';

/** What the doctor's page says of its own network, in German. */
export const network = {
  summary: 'Ihr Netz:',
  checking: 'wird geprüft …',
  unreachable: 'ließ sich nicht prüfen',
  mappings: {
    'one-port': { short: 'geeignet', text: 'Ihr Router zeigt für alle Ziele denselben Port nach außen. Wer einen ebensolchen Router hat, wird erreicht.' },
    'no-router': { short: 'geeignet', text: 'Dieses Gerät steht mit eigener Adresse im Internet.' },
    'same-network': { short: 'dasselbe wie das des Servers', text: 'Die STUN-Server stehen im selben Netz. Was Ihr Router nach außen tut, sieht diese Seite so nicht: Sie müssten von hier unter ihrer öffentlichen Adresse erreicht werden.' },
    'port-per-destination': { short: 'erschwert direkte Verbindungen', text: 'Ihr Router nimmt für jedes Ziel einen anderen Port (symmetrisch). Ohne weitergeleitete Ports oder IPv6 wird hier niemand erreicht.' },
    'no-udp': { short: 'lässt keine direkten Verbindungen zu', text: 'Ihr Netz lässt kein UDP hinaus. So kommt keine Sprechstunde zustande.' },
    unclear: { short: 'nicht vollständig prüfbar', text: 'Es haben nicht zwei STUN-Adressen geantwortet; eine allein zeigt nicht, wie Ihr Router Ports vergibt.' },
  } satisfies Record<Mapping, { short: string; text: string }>,
  router: 'Router',
  ipv6: 'IPv6',
  ipv6Seen: {
    yes: 'Öffentliche Adresse vorhanden. Wer auch eine hat, wird ohne Umweg erreicht, wenn beide Firewalls Antworten durchlassen.',
    no: 'Keine öffentliche Adresse.',
    hidden: 'Nicht zu sehen: Der Browser verbirgt die eigenen Adressen, bis Kamera oder Mikrofon erlaubt sind (Firefox immer).',
  } satisfies Record<Ipv6, string>,
  ports: 'UDP-Ports',
  noPorts: 'Keine gesehen.',
  kept: 'außen dieselben Nummern',
  renumbered: 'außen andere Nummern',
  today: 'Heute',
  counted: (direct: number, all: number) => (all === 0 ? 'Noch keine Verbindung.' : `${direct} von ${all} direkt verbunden.`),
  proven: 'Darunter jemand hinter einem symmetrischen Router: Ihre Seite ist offen.',
  unproven: 'Ob Ihre Firewall jemanden hereinlässt, kann diese Seite allein nicht prüfen. Der Beweis ist eine Verbindung mit jemandem hinter einem symmetrischen Router; dann steht es hier.',
  range: 'Weitergeleiteter Portbereich',
  from: 'Von Port',
  to: 'Bis Port',
  compare: 'Vergleichen',
  ranges: {
    'in-range': 'Alle gesehenen Ports liegen im Bereich, außen mit denselben Nummern: Die Browser-Richtlinie wirkt.',
    'policy-missing': 'Nicht alle Ports liegen im Bereich: Die Browser-Richtlinie WebRtcUdpPortRange wirkt hier nicht.',
    renumbered: 'Die Ports liegen im Bereich, aber Ihr Router ändert die Nummern nach außen. So greift die Weiterleitung nicht.',
    'nothing-seen': 'Es wurden keine Ports gesehen.',
    'no-range': 'Bitte zwei Ports von 1 bis 65535 eingeben, den kleineren zuerst.',
  } satisfies Record<RangeFinding | 'no-range', string>,
  again: 'Netz noch einmal prüfen',
} as const;
