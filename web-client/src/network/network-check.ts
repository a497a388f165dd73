import type { Lifetime } from '../consultation/lifetime';
import { request } from '../ui/http';
import { classify, type Gathering, type NetworkClass, type SeenCandidate } from './network-class';

/** Five repetitions of a STUN request (RFC 8489, section 6.2.1) are over by then; nobody looks at a spinner for longer. */
const patienceMilliseconds = 5_000;

/** Needs neither code nor sign-in; nothing about this browser's network is sent with it, or later. */
export async function stunServers(): Promise<readonly string[]> {
  return (await request<{ stun: string[] }>('GET', '/api/stun')).stun;
}

/** Asks our own STUN servers how this browser looks from outside. What comes out stays in this page. */
export async function checkNetwork(stun: readonly string[], lifetime: Lifetime): Promise<NetworkClass> {
  const [together, ...alone] = await Promise.all([stun, ...stun.map(server => [server])].map(servers => gather(servers, lifetime)));
  return classify({ together: together!, alone });
}

function gather(servers: readonly string[], parent: Lifetime): Promise<Gathering> {
  const lifetime = parent.child();
  const connection = new RTCPeerConnection({ iceServers: servers.map(urls => ({ urls })) });
  const candidates: SeenCandidate[] = [];
  let failed = 0;
  lifetime.onEnd(() => connection.close());
  lifetime.listen<RTCPeerConnectionIceEvent>(connection, 'icecandidate', ({ candidate }) => {
    if (candidate?.type) {
      candidates.push(seen(candidate));
    }
  });
  lifetime.listen(connection, 'icecandidateerror', () => failed++);
  return new Promise(resolve => {
    const finish = (): void => {
      resolve({ candidates, complete: connection.iceGatheringState === 'complete', failed });
      lifetime.end();
    };
    lifetime.listen(connection, 'icegatheringstatechange', () => connection.iceGatheringState === 'complete' && finish());
    lifetime.after(patienceMilliseconds, finish);
    // One data channel is one socket for each of the machine's addresses.
    connection.createDataChannel('check');
    connection.setLocalDescription().catch(finish);
  });
}

function seen({ type, protocol, address, port, relatedPort }: RTCIceCandidate): SeenCandidate {
  return { type: type!, protocol: protocol ?? '', address: address ?? '', port: port ?? 0, base: relatedPort ?? 0 };
}
