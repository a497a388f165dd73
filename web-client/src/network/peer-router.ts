/** What `getStats()` tells of an address that the other side has found for itself (W3C WebRTC Statistics, section 8.10). */
interface RemoteCandidate {
  readonly type: string;
  readonly candidateType?: string;
  readonly protocol?: string;
  readonly address?: string | null;
  readonly port?: number;
  readonly relatedPort?: number;
}

/**
 * Whether the other side is behind a symmetric router: it has found several outside ports for one socket of its own. Who is
 * connected all the same was let in by this side's network.
 */
export function peerIsSymmetric(stats: Iterable<RemoteCandidate>): boolean {
  const outside = new Map<number, Set<string>>();
  for (const { type, candidateType, protocol, address, port, relatedPort } of stats) {
    // Where the socket is not told (Firefox), nothing is concluded: two could belong to two sockets.
    if (type === 'remote-candidate' && candidateType === 'srflx' && protocol === 'udp' && relatedPort) {
      outside.set(relatedPort, (outside.get(relatedPort) ?? new Set()).add(`${address} ${port}`));
    }
  }
  return [...outside.values()].some(seen => seen.size > 1);
}
