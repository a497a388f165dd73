import { expect, test } from 'vitest';
import { CallDiary } from './call-diary';
import { sampleOf } from './connection-sample';
import { browserOf, faultReport } from './fault-report';
import { Lifetime } from './lifetime';

const secrets = ['192.0.2.17', '2001:db8::17', 'a1b2c3.local', '198.51.100.4', '4711', 'Erika', 'ufrag', 'HD Webcam', '51234'];

/** As a browser reports it, with everything in it that must not come out. */
function stats(bytes: number): Map<string, unknown> {
  return new Map(Object.entries({
    transport: { type: 'transport', id: 'transport', selectedCandidatePairId: 'pair', iceLocalUsernameFragment: 'ufrag' },
    pair: { type: 'candidate-pair', id: 'pair', localCandidateId: 'own', remoteCandidateId: 'other', currentRoundTripTime: 0.034 },
    own: { type: 'local-candidate', id: 'own', candidateType: 'srflx', protocol: 'udp', address: '192.0.2.17', ip: '192.0.2.17', port: 51234, url: 'stun:198.51.100.4' },
    host: { type: 'local-candidate', id: 'host', candidateType: 'host', protocol: 'udp', address: 'a1b2c3.local' },
    other: { type: 'remote-candidate', id: 'other', candidateType: 'prflx', protocol: 'udp', address: '2001:db8::17', usernameFragment: 'ufrag' },
    strange: { type: 'remote-candidate', id: 'strange', candidateType: '192.0.2.17', protocol: 'Erika' },
    sound: { type: 'inbound-rtp', id: 'sound', kind: 'audio', bytesReceived: bytes, packetsReceived: 99, packetsLost: 1, jitter: 0.004, trackIdentifier: 'Erika' },
    picture: { type: 'outbound-rtp', id: 'picture', kind: 'video', bytesSent: bytes * 10, packetsSent: 500, frameWidth: 640, frameHeight: 480, framesPerSecond: 29.9, encoderImplementation: 'Erika' },
    source: { type: 'media-source', id: 'source', kind: 'video', label: 'HD Webcam' },
    code: { type: '4711', id: '4711', kind: '4711' },
  }));
}

async function diary(): Promise<CallDiary> {
  let now = 1_000;
  let bytes = 20_000;
  const life = new Lifetime();
  const diary = new CallDiary(() => Promise.resolve(stats(bytes) as unknown as RTCStatsReport), life, () => now);
  life.end();
  diary.note({ connection: 'connecting', server: 'online' });
  now += 2_400;
  diary.note({ connection: 'connected', server: 'online' });
  await diary.sample();
  now += 5_000;
  bytes += 20_000;
  await diary.sample();
  now += 60_000;
  diary.note({ connection: 'interrupted' });
  return diary;
}

async function report(): Promise<string> {
  return faultReport({
    side: 'patient',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
    devices: ['audioinput', 'audioinput', 'videoinput'],
    diary: await diary(),
  });
}

test('what helps is in the report', async () => {
  const text = await report();
  for (const line of [
    'Browser: Chrome 146, Linux',
    'Geräte: Kameras 1, Mikrofone 2, Lautsprecher 0',
    'Weg (eigene Seite, andere Seite, Transport): srflx, prflx, udp',
    'Eigene Kandidaten: 1 srflx, 1 host',
    'Kandidaten der anderen Seite: 1 prflx, 1 ?',
    'Laufzeit hin und zurück: 34 ms (höchstens 34 ms)',
    'Ton empfangen: 32 kbit/s, Verlust 1.0 %, Schwankung 4 ms',
    'Bild gesendet: 320 kbit/s, 640 × 480, 30 Bilder/s',
    '  0:00  Verbindung: connecting',
    '  0:02  Verbindung: connected',
    '  1:07  Verbindung: interrupted',
  ]) {
    expect(text).toContain(line);
  }
  expect(text.match(/Server: online/g)).toHaveLength(1);
});

test('no address, name, code, label or fragment gets into the report', async () => {
  const text = await report();
  for (const secret of secrets) {
    expect(JSON.stringify([...stats(1).values()])).toContain(secret);
    expect(text).not.toContain(secret);
  }
  expect(text).not.toMatch(/\b\d{1,3}(\.\d{1,3}){3}\b/);
  expect(text).not.toMatch(/[0-9a-f]{1,4}:[0-9a-f]{0,4}:/i);
});

test('a connection that never came about says which kinds of candidates were found', () => {
  const failed = [...stats(0).values()].filter(entry => (entry as { id: string }).id !== 'transport' && (entry as { id: string }).id !== 'pair');
  const text = faultReport({
    side: 'doctor', userAgent: '', devices: [],
    diary: { changes: [], previous: null, latest: sampleOf(failed, 1), longestRoundTripMilliseconds: 0 },
  });
  expect(text).toContain('Transport): keiner');
  expect(text).toContain('Eigene Kandidaten: 1 srflx, 1 host');
  expect(text).toContain('Browser: ?');
});

test('without any connection there is a report, too', () => {
  const diary = { changes: [], previous: null, latest: null, longestRoundTripMilliseconds: 0 };
  expect(faultReport({ side: 'patient', userAgent: '', devices: [], diary })).toContain('Transport): keiner');
});

test('the diary forgets its oldest entries', () => {
  const life = new Lifetime();
  const diary = new CallDiary(() => undefined, life);
  life.end();
  for (let turn = 0; turn < 500; turn++) {
    diary.note({ connection: turn % 2 ? 'connected' : 'interrupted' });
  }
  expect(diary.changes).toHaveLength(200);
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36 Edg/146.0.3856.62', 'Edge 146, Windows'],
  ['Mozilla/5.0 (Android 15; Mobile; rv:148.0) Gecko/148.0 Firefox/148.0', 'Firefox 148, Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.3 Mobile/15E148 Safari/604.1', 'Safari 26, iOS'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15', 'Safari 18, macOS'],
])('browser and system by name and main version: %s', (userAgent, name) => expect(browserOf(userAgent)).toBe(name));
