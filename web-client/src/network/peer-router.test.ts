import { expect, it } from 'vitest';
import { peerIsSymmetric } from './peer-router';

const remote = (port: number, relatedPort: number, candidateType = 'srflx') =>
  ({ type: 'remote-candidate', candidateType, protocol: 'udp', address: '198.51.100.6', port, relatedPort });

it('knows a symmetric router on the other side by two outside ports of one socket', () => {
  expect(peerIsSymmetric([remote(61_000, 4000), remote(17_123, 4000)])).toBe(true);
});

it('takes one outside port, told once or twice, for an ordinary router', () => {
  expect(peerIsSymmetric([remote(61_000, 4000), remote(61_000, 4000), remote(4000, 0, 'host')])).toBe(false);
});

it('takes two sockets with a port each for an ordinary router', () => {
  expect(peerIsSymmetric([remote(61_000, 4000), remote(61_500, 4500)])).toBe(false);
});

it('concludes nothing where the socket is not told', () => {
  expect(peerIsSymmetric([remote(61_000, 0), remote(17_123, 0)])).toBe(false);
});

it('does not count what this side found for itself', () => {
  expect(peerIsSymmetric([remote(61_000, 4000), { ...remote(17_123, 4000), type: 'local-candidate' }])).toBe(false);
});
