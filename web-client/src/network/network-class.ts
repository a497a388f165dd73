/** What a browser tells of one socket of its own: how it looks from here (host) or from a STUN server (srflx). */
export interface SeenCandidate {
  readonly type: 'host' | 'srflx' | 'prflx' | 'relay';
  readonly protocol: string;
  /** Hidden behind a name ending in `.local` before the camera was allowed. */
  readonly address: string;
  readonly port: number;
  /** The port of the own socket behind a mapped one; 0 where the browser hides it. */
  readonly base: number;
}

/** One round of questions to some STUN servers from the same sockets. */
export interface Gathering {
  readonly candidates: readonly SeenCandidate[];
  /** The browser said that it has finished, before our patience had. */
  readonly complete: boolean;
  /** Servers that the browser reports not to have answered; not every browser does. */
  readonly failed: number;
}

/** All servers asked from one socket, and each asked alone. */
export interface Observation {
  readonly together: Gathering;
  readonly alone: readonly Gathering[];
}

/**
 * How the router in between shows the sockets behind it (RFC 4787, section 4.1), as far as a browser can see that:
 * `one-port` for all destinations, `port-per-destination` ("symmetric"), `no-router` changes anything, `same-network` as the
 * servers' (what the router does towards the internet is not seen then), `no-udp` comes back, `unclear` because fewer than
 * two servers answered.
 */
export type Mapping = 'one-port' | 'port-per-destination' | 'no-router' | 'same-network' | 'no-udp' | 'unclear';

/** Whether there is an address of the IPv6 internet, as far as the browser does not hide its own ones. */
export type Ipv6 = 'yes' | 'no' | 'hidden';

export interface NetworkClass {
  readonly mapping: Mapping;
  /** Whether packets come in on it shows only with somebody outside. */
  readonly ipv6: Ipv6;
  /** Whether the outside shows the same port numbers as the own sockets; null where nothing came back. */
  readonly portsKept: boolean | null;
  /** Of the own sockets. */
  readonly ports: readonly number[];
}

/** Global unicast, RFC 4291 section 2.4: what is handed out begins with 2 or 3. */
const globalIpv6 = /^\[?[23][0-9a-f]{0,3}:/i;
/** RFC 1918, loopback, link-local. */
const privateIpv4 = /^(10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\./;
const isIpv6 = ({ address }: SeenCandidate): boolean => address.includes(':');
const mappedIpv4 = ({ candidates }: Gathering): SeenCandidate[] =>
  candidates.filter(each => each.type === 'srflx' && each.protocol === 'udp' && !isIpv6(each));

/** No mapped address can also mean that it is the own one: then the browser has finished and complains of no server. */
function answered(gathering: Gathering): boolean {
  return mappedIpv4(gathering).length > 0 || (gathering.complete && gathering.failed === 0);
}

function ipv6Of(seen: readonly SeenCandidate[]): Ipv6 {
  if (seen.some(({ address }) => globalIpv6.test(address))) {
    return 'yes';
  }
  return seen.some(({ type, address }) => type === 'host' && (address === '' || address.endsWith('.local'))) ? 'hidden' : 'no';
}

function bySocket(candidates: readonly SeenCandidate[]): SeenCandidate[][] {
  return [...new Set(candidates.map(({ base }) => base))].map(base => candidates.filter(each => each.base === base));
}

function mappingOf({ together, alone }: Observation): Mapping {
  const mapped = mappedIpv4(together);
  // Alike answers for one socket are told once: two that are told differ.
  if (bySocket(mapped).some(ofOne => new Set(ofOne.map(({ address, port }) => `${address} ${port}`)).size > 1)) {
    return 'port-per-destination';
  }
  const answers = alone.filter(answered).length;
  if (answers === 0) {
    return mapped.length > 0 || alone.length === 0 ? 'unclear' : 'no-udp';
  }
  if (answers < alone.length || answers < 2) {
    return 'unclear';
  }
  const seenAs = mapped.length > 0 ? mapped : together.candidates.filter(each => each.type === 'host' && !isIpv6(each));
  if (seenAs.some(({ address }) => privateIpv4.test(address))) {
    return 'same-network';
  }
  return mapped.length > 0 ? 'one-port' : 'no-router';
}

export function classify(observation: Observation): NetworkClass {
  const all = [observation.together, ...observation.alone].flatMap(({ candidates }) => candidates);
  const ports = new Set(all.filter(({ type, protocol }) => type === 'host' && protocol === 'udp').map(({ port }) => port));
  const mapped = all.filter(each => each.type === 'srflx' && !isIpv6(each));
  return {
    mapping: mappingOf(observation),
    ipv6: ipv6Of(all),
    portsKept: mapped.length === 0 ? null : mapped.every(({ port }) => ports.has(port)),
    ports: [...ports].sort((one, other) => one - other),
  };
}
