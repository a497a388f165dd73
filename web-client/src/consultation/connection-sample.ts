/** What the report says of sound or picture in one direction; null where the browser does not tell. */
export interface Flow {
  readonly bytes: number;
  readonly packets: number;
  readonly lost: number | null;
  readonly jitterMilliseconds: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly framesPerSecond: number | null;
}

export type FlowName = 'audio sent' | 'audio received' | 'video sent' | 'video received';

export interface ConnectionSample {
  readonly at: number;
  /** Kinds of candidate and transport of the path in use, such as `srflx`, `host`, `udp`. */
  readonly path: { readonly own: string; readonly other: string; readonly transport: string } | null;
  /** How many of each kind were found. */
  readonly own: ReadonlyMap<string, number>;
  readonly other: ReadonlyMap<string, number>;
  readonly roundTripMilliseconds: number | null;
  readonly flows: ReadonlyMap<FlowName, Flow>;
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Picks from what a browser reports (W3C WebRTC Statistics) numbers, and words out of closed lists. Everything else it
 * reports, addresses and device names above all, is left where it is: nothing is copied as text.
 */
export function sampleOf(report: Iterable<unknown>, at: number): ConnectionSample {
  const entries = [...report] as Entry[];
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  const transport = entries.find(({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId);
  const pair = byId.get(transport?.selectedCandidatePairId)
    ?? entries.find(({ type, selected }) => type === 'candidate-pair' && selected === true)
    ?? entries.find(({ type, nominated, state }) => type === 'candidate-pair' && nominated === true && state === 'succeeded');
  const [own, other] = [byId.get(pair?.localCandidateId), byId.get(pair?.remoteCandidateId)];
  const seconds = number(pair?.currentRoundTripTime);
  return {
    at,
    path: pair ? { own: kind(own), other: kind(other), transport: word(own?.protocol, ['udp', 'tcp']) } : null,
    own: kinds(entries, 'local-candidate'),
    other: kinds(entries, 'remote-candidate'),
    roundTripMilliseconds: seconds === null ? null : seconds * 1000,
    flows: new Map(entries.flatMap(entry => flow(entry))),
  };
}

function flow(entry: Entry): [FlowName, Flow][] {
  const sent = entry.type === 'outbound-rtp';
  const medium = word(entry.kind, ['audio', 'video']);
  if ((!sent && entry.type !== 'inbound-rtp') || medium === unknown) {
    return [];
  }
  const jitter = number(entry.jitter);
  return [[`${medium} ${sent ? 'sent' : 'received'}` as FlowName, {
    bytes: number(sent ? entry.bytesSent : entry.bytesReceived) ?? 0,
    packets: number(sent ? entry.packetsSent : entry.packetsReceived) ?? 0,
    lost: number(entry.packetsLost),
    jitterMilliseconds: jitter === null ? null : jitter * 1000,
    width: number(entry.frameWidth),
    height: number(entry.frameHeight),
    framesPerSecond: number(entry.framesPerSecond),
  }]];
}

function kinds(entries: readonly Entry[], type: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of entries) {
    if (entry.type === type) {
      found.set(kind(entry), (found.get(kind(entry)) ?? 0) + 1);
    }
  }
  return found;
}

/** `relay` has no place here (promise 1); if a browser ever said so, the report should show it. */
function kind(candidate: Entry | undefined): string {
  return word(candidate?.candidateType, ['host', 'srflx', 'prflx', 'relay']);
}

const unknown = '?';

function word(value: unknown, known: readonly string[]): string {
  return known.find(each => each === value) ?? unknown;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
