import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lifetime } from './lifetime';
import { patienceMilliseconds, webRtc, type LinkState } from './peer-link';
import { SignalingStates } from './two-peers';

/** As much of a browser's connection as a link touches before it stands. */
class Connection extends SignalingStates {
  connectionState = 'new';
  closed = false;
  createDataChannel = (): EventTarget => Object.assign(new EventTarget(), { readyState: 'connecting' });
  getTransceivers = (): [] => [];
  close(): void {
    this.closed = true;
  }
}

describe('a connection of the patient', () => {
  let lifetime: Lifetime;
  let connection: Connection;
  let states: LinkState[];
  let sent: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    lifetime = new Lifetime();
    [states, sent] = [[], []];
    vi.stubGlobal('MediaStream', class {});
    vi.stubGlobal('RTCPeerConnection', class extends Connection {
      constructor() {
        super();
        connection = this;
      }
    });
  });
  afterEach(() => {
    lifetime.end();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is closed for good as distrusted by an offer with two fingerprints: nobody hears that the network is to blame', async () => {
    const link = webRtc.open(
      { role: 'patient', connection: 'one', stun: [], certificate: {} as RTCCertificate },
      { description: ({ type }) => sent.push(type) > 0, candidate: () => true, restart: () => true },
      { state: state => states.push(state), doubt: () => {}, open: () => {}, control: () => {}, authenticated: () => {} },
      lifetime,
    );
    link.description({
      type: 'offer',
      sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\na=ice-ufrag:1x1\r\na=fingerprint:sha-256 AA:BB\r\na=fingerprint:sha-256 CC:DD\r\n',
    });
    await vi.advanceTimersByTimeAsync(2 * patienceMilliseconds);
    expect([states, sent, connection.closed]).toEqual([['distrusted'], [], true]);
  });
});
