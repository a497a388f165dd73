import type { Lifetime } from './lifetime';
import { wishForSturdySpeech } from './sound-first';

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
  /** @param again the first time has not been answered: it may have been lost on its way */
  description(description: Description, again?: boolean): boolean;
  candidate(candidate: Candidate | null): boolean;
}

const repeatMilliseconds = 1_000;
/** By then both sides were told that there is no direct path. */
const mostRepeats = 15;

/**
 * Perfect negotiation (W3C WebRTC 1.0, section 10.7): either side may start, the polite one gives way when both do.
 * What arrives is worked off strictly in order. A way may lose what it took: an offer is repeated until it is answered,
 * and what arrives twice is known by the version of its session (RFC 8866, section 5.2).
 */
export class Negotiation {
  #makingOffer = false;
  #ignoringOffer = false;
  #queue: Promise<void> = Promise.resolve();
  /** Descriptions of the other side that took effect. */
  rounds = 0;
  #heard: Version | null = null;
  /** Candidates that came before the description that they belong to. */
  #early: Candidate[] = [];
  #stopRepeating: () => void = () => {};

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

  /** Whether an offer of this side is on its way, or lost. */
  get unanswered(): boolean {
    return this.pc.signalingState === 'have-local-offer';
  }

  /** Offers once more what was not answered. */
  insist(): void {
    this.#send(true);
    this.#repeat();
  }

  description(description: Description): void {
    this.#inOrder(async () => {
      const version = versionOf(description);
      if (version && this.#heard && version.session === this.#heard.session && version.number <= this.#heard.number) {
        this.#hearAgain(description, version.number === this.#heard.number);
        return;
      }
      if (description.type === 'answer' && !this.unanswered) {
        return;
      }
      const collision = description.type === 'offer' && (this.#makingOffer || this.pc.signalingState !== 'stable');
      this.#ignoringOffer = !this.polite && collision;
      if (this.#ignoringOffer) {
        // The other side gives way, if it knows of this side's offer.
        this.#send(true);
        return;
      }
      refuseSeveralFingerprints(description.sdp);
      await this.pc.setRemoteDescription({ ...description, sdp: wishForSturdySpeech(description.sdp) });
      this.#heard = version;
      this.rounds++;
      await this.#addEarly();
      if (description.type === 'offer') {
        this.beforeAnswer();
        await this.pc.setLocalDescription();
        this.#send();
      }
    });
  }

  candidate(candidate: Candidate | null): void {
    this.#inOrder(async () => {
      if (candidate && !this.#belongs(candidate)) {
        this.#early.push(candidate);
        return;
      }
      try {
        await this.pc.addIceCandidate(candidate ?? undefined);
      } catch (error) {
        if (!this.#ignoringOffer) {
          throw error;
        }
      }
    });
  }

  /** The answer may have been lost: whoever offers again has not heard it. */
  #hearAgain({ type }: Description, latest: boolean): void {
    if (type === 'offer' && latest && this.pc.signalingState === 'stable') {
      this.#send(true);
    }
  }

  /** Of this restart, not of a later one whose description is still on its way, or of one that was ignored. */
  #belongs({ usernameFragment }: Candidate): boolean {
    const sdp = this.pc.remoteDescription?.sdp ?? '';
    return usernameFragment === null || sdp.split('\r\n').includes(`a=ice-ufrag:${usernameFragment}`);
  }

  async #addEarly(): Promise<void> {
    const early = this.#early;
    this.#early = [];
    for (const candidate of early.filter(each => this.#belongs(each))) {
      await this.pc.addIceCandidate(candidate);
    }
  }

  async #offer(): Promise<void> {
    try {
      this.#makingOffer = true;
      await this.pc.setLocalDescription();
      this.#send();
      this.#repeat();
    } catch (error) {
      this.#report(error);
    } finally {
      this.#makingOffer = false;
    }
  }

  /** With all candidates found until now: those sent before may have been lost, too. */
  #send(again = false): void {
    const local = this.pc.localDescription;
    if (local && (local.type === 'offer' || local.type === 'answer')) {
      this.wire.description({ type: local.type, sdp: local.sdp }, again);
    }
  }

  #repeat(left = mostRepeats): void {
    this.#stopRepeating();
    this.#stopRepeating = this.lifetime.after(repeatMilliseconds, () => {
      if (this.unanswered && left > 0) {
        this.#send(true);
        this.#repeat(left - 1);
      }
    });
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

interface Version {
  readonly session: string;
  readonly number: number;
}

/** The number grows with each description that a connection makes (RFC 8829, section 5.2.1). */
function versionOf({ sdp }: Description): Version | null {
  const [, session, number] = /^o=\S+ (\d+) (\d+) /m.exec(sdp) ?? [];
  return session === undefined ? null : { session, number: Number(number) };
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
