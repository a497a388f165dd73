import type { Lifetime } from './lifetime';

export interface Description {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}

export interface Candidate {
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
  readonly usernameFragment: string | null;
}

/** A way to the other page. Both say false when it is closed. */
export interface Wire {
  description(description: Description): boolean;
  candidate(candidate: Candidate | null): boolean;
}

/**
 * Perfect negotiation (W3C WebRTC 1.0, section 10.7): either side may start, the polite one gives way when both do.
 * What arrives is worked off strictly in order; a candidate overtaking its description would be lost.
 */
export class Negotiation {
  #makingOffer = false;
  #ignoringOffer = false;
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly polite: boolean,
    private readonly wire: Wire,
    private readonly beforeAnswer: () => void,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.listen(pc, 'negotiationneeded', () => void this.#offer());
    lifetime.listen<RTCPeerConnectionIceEvent>(pc, 'icecandidate', ({ candidate }) => {
      // An empty one announces what null says a moment later: the end.
      if (candidate?.candidate !== '') {
        wire.candidate(plain(candidate));
      }
    });
  }

  description(description: Description): void {
    this.#inOrder(async () => {
      const collision = description.type === 'offer' && (this.#makingOffer || this.pc.signalingState !== 'stable');
      this.#ignoringOffer = !this.polite && collision;
      if (this.#ignoringOffer) {
        return;
      }
      refuseSeveralFingerprints(description.sdp);
      await this.pc.setRemoteDescription(description);
      if (description.type === 'offer') {
        this.beforeAnswer();
        await this.pc.setLocalDescription();
        this.#send();
      }
    });
  }

  candidate(candidate: Candidate | null): void {
    this.#inOrder(async () => {
      try {
        await this.pc.addIceCandidate(candidate ?? undefined);
      } catch (error) {
        if (!this.#ignoringOffer) {
          throw error;
        }
      }
    });
  }

  async #offer(): Promise<void> {
    try {
      this.#makingOffer = true;
      await this.pc.setLocalDescription();
      this.#send();
    } catch (error) {
      this.#report(error);
    } finally {
      this.#makingOffer = false;
    }
  }

  #send(): void {
    const local = this.pc.localDescription;
    if (local && (local.type === 'offer' || local.type === 'answer')) {
      this.wire.description({ type: local.type, sdp: local.sdp });
    }
  }

  #inOrder(step: () => Promise<void>): void {
    this.#queue = this.#queue.then(step).catch(error => this.#report(error));
  }

  /** A closed connection rejects what is under way; that is no defect. */
  #report(error: unknown): void {
    if (!this.lifetime.over) {
      console.error('negotiation', error instanceof Error ? error.name : 'failed');
    }
  }
}

/** One certificate per side: a second fingerprint is what a man in the middle would add (RFC 8122 allows several). */
export function refuseSeveralFingerprints(sdp: string): void {
  const fingerprints = new Set(sdp.match(/^a=fingerprint:.*$/gim)?.map(line => line.trim().toLowerCase()));
  if (fingerprints.size > 1) {
    throw new Error('A description with several fingerprints is refused.');
  }
}

function plain(candidate: RTCIceCandidate | null): Candidate | null {
  return candidate === null
    ? null
    : {
        candidate: candidate.candidate,
        sdpMid: candidate.sdpMid,
        sdpMLineIndex: candidate.sdpMLineIndex,
        usernameFragment: candidate.usernameFragment,
      };
}
