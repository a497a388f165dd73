import { describe, expect, it } from 'vitest';
import { classify, type Gathering, type Observation, type SeenCandidate } from './network-class';

const host = (port: number, address = '10.11.0.2'): SeenCandidate => ({ type: 'host', protocol: 'udp', address, port, base: 0 });
const mapped = (port: number, base: number, address = '198.51.100.2'): SeenCandidate =>
  ({ type: 'srflx', protocol: 'udp', address, port, base });
const gathered = (...candidates: SeenCandidate[]): Gathering => ({ candidates, complete: true, failed: 0 });
const silence = (...candidates: SeenCandidate[]): Gathering => ({ candidates, complete: false, failed: 0 });
const observed = (together: Gathering, ...alone: Gathering[]): Observation => ({ together, alone });

describe('how the router maps', () => {
  it('is one port for all destinations where alike answers are told once', () => {
    const seen = observed(gathered(host(4000), mapped(61000, 4000)), gathered(host(4001), mapped(61001, 4001)), gathered(host(4002), mapped(61002, 4002)));
    expect(classify(seen).mapping).toBe('one-port');
  });

  it('is one port where the browser tells both alike answers', () => {
    const seen = observed(
      gathered(host(4000), mapped(61000, 4000), mapped(61000, 4000)), gathered(mapped(61001, 4001)), gathered(mapped(61002, 4002)));
    expect(classify(seen).mapping).toBe('one-port');
  });

  it('is a port per destination where one socket is seen with two', () => {
    const seen = observed(gathered(host(4000), mapped(61000, 4000), mapped(17123, 4000)), gathered(mapped(1, 2)), gathered(mapped(3, 4)));
    expect(classify(seen).mapping).toBe('port-per-destination');
  });

  it('is seen although the browser hides its own addresses and sockets', () => {
    const hidden = host(4000, '8e4f2c1a-0000-4000-8000-123456789abc.local');
    const symmetric = observed(gathered(hidden, mapped(61000, 0), mapped(17123, 0)), gathered(mapped(1, 0)), gathered(mapped(3, 0)));
    expect(classify(symmetric).mapping).toBe('port-per-destination');
    const ordinary = observed(gathered(hidden, mapped(61000, 0)), gathered(mapped(1, 0)), gathered(mapped(3, 0)));
    expect(classify(ordinary).mapping).toBe('one-port');
  });

  it('is not taken for symmetric where two sockets of one machine have a port each', () => {
    const seen = observed(gathered(mapped(61000, 4000), mapped(61500, 4500)), gathered(mapped(1, 2)), gathered(mapped(3, 4)));
    expect(classify(seen).mapping).toBe('one-port');
  });

  it('is symmetric where even the address differs', () => {
    const seen = observed(
      gathered(mapped(61000, 4000), mapped(61000, 4000, '198.51.100.3')), gathered(mapped(1, 2)), gathered(mapped(3, 4)));
    expect(classify(seen).mapping).toBe('port-per-destination');
  });

  it('cannot be told when one of two servers is silent', () => {
    const seen = observed(silence(host(4000), mapped(61000, 4000)), gathered(mapped(61001, 4001)), silence(host(4002)));
    expect(classify(seen).mapping).toBe('unclear');
  });

  it('cannot be told by one server alone, or by none', () => {
    expect(classify(observed(gathered(mapped(1, 2)), gathered(mapped(3, 4)))).mapping).toBe('unclear');
    expect(classify(observed(gathered(host(1)))).mapping).toBe('unclear');
  });

  it('is no matter where no UDP comes back, whether the browser says so or goes on waiting', () => {
    expect(classify(observed(silence(host(1)), silence(host(2)), silence(host(3)))).mapping).toBe('no-udp');
    const complaining: Gathering = { candidates: [host(1)], complete: true, failed: 1 };
    expect(classify(observed(complaining, complaining, complaining)).mapping).toBe('no-udp');
  });

  it('is none where both servers answer and no other address is seen than the own one', () => {
    const own = gathered(host(4000, '203.0.113.7'));
    expect(classify(observed(own, own, own)).mapping).toBe('no-router');
  });

  it('towards the internet is not seen where the servers are in the same network', () => {
    const own = gathered(host(4000, '192.168.7.20'));
    expect(classify(observed(own, own, own)).mapping).toBe('same-network');
    const loopback = gathered(host(4000, 'a.local'), mapped(4000, 0, '127.0.0.1'));
    expect(classify(observed(loopback, loopback, loopback)).mapping).toBe('same-network');
  });

  it('is a matter of IPv4: an address of the IPv6 internet is no second port', () => {
    const seen = observed(
      gathered(mapped(61000, 4000), mapped(5000, 5000, '2001:db8:a::2')), gathered(mapped(1, 2)), gathered(mapped(3, 4)));
    expect(classify(seen)).toMatchObject({ mapping: 'one-port', ipv6: 'yes' });
  });
});

describe('IPv6', () => {
  it('is there with a global address, seen from here or from outside', () => {
    expect(classify(observed(gathered(host(1, '2001:db8:a::2')))).ipv6).toBe('yes');
    expect(classify(observed(gathered(mapped(1, 0, '[2a02:810d::1]')))).ipv6).toBe('yes');
  });

  it('is not there with addresses of the own network or of one link', () => {
    expect(classify(observed(gathered(host(1, 'fd00::2'), host(2, 'fe80::1'), host(3, '::1'), host(4)))).ipv6).toBe('no');
  });

  it('is not known where the browser hides its addresses, as before the camera is allowed, and STUN sees none', () => {
    expect(classify(observed(gathered(host(1, '8e4f2c1a-0000-4000-8000-123456789abc.local'), mapped(61000, 0)))).ipv6).toBe('hidden');
    expect(classify(observed(gathered(host(1, 'a.local'), mapped(1, 0, '2001:db8:a::2')))).ipv6).toBe('yes');
  });
});

describe('ports, for a firewall that forwards a range', () => {
  it('are those of the own sockets, each once and in order', () => {
    const seen = observed(gathered(host(50_007), host(50_003)), gathered(host(50_007)), gathered(host(50_001)));
    expect(classify(seen).ports).toEqual([50_001, 50_003, 50_007]);
  });

  it('are kept where the outside shows the same numbers, hidden or not', () => {
    expect(classify(observed(gathered(host(50_007), mapped(50_007, 50_007)))).portsKept).toBe(true);
    expect(classify(observed(gathered(host(50_007, 'a.local'), mapped(50_007, 0)))).portsKept).toBe(true);
    expect(classify(observed(gathered(host(50_007), mapped(61_000, 50_007)))).portsKept).toBe(false);
    expect(classify(observed(gathered(host(50_007)))).portsKept).toBe(null);
  });

  it('of TCP do not count', () => {
    expect(classify(observed(gathered({ ...host(9), protocol: 'tcp' }))).ports).toEqual([]);
  });
});
