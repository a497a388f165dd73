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

/** A way to the other page. Each says false when it is closed. With `again` the first time may have been lost on its way. */
export interface Wire {
  description(description: Description, again?: boolean): boolean;
  candidate(candidate: Candidate | null): boolean;
  /** @param usernameFragment of the offer that led to the path which is to be replaced */
  restart(usernameFragment: string): boolean;
}

const repeatMilliseconds = 1_000;
/** By then both sides were told that there is no direct path. */
const mostRepeats = 15;

/**
 * One side offers, the other one answers and asks for offers, so that two of them never meet. Perfect negotiation (W3C
 * WebRTC 1.0, section 10.7) would let one side give way, but Chromium 156 shows nothing more of the other side's picture
 * once an offer was rolled back, though it goes on decoding. What arrives is worked off strictly in order. A way may lose
 * what it took: what is not answered is repeated, and what arrives twice is known by the version of its session (RFC 8866,
 * section 5.2).
 */
export class Negotiation {
  #queue: Promise<void> = Promise.resolve();
  /** Descriptions of the other side that took effect. */
  rounds = 0;
  #heard: Version | null = null;
  #asking = false;
  /** Candidates that came before the description that they belong to. */
  #early: Candidate[] = [];
  #stopRepeating: () => void = () => {};

  constructor(
    private readonly pc: RTCPeerConnection,
    private readonly offering: boolean,
    private readonly wire: Wire,
    private readonly beforeAnswer: () => void,
    private readonly distrust: () => void,
    private readonly lifetime: Lifetime,
  ) {
    if (offering) {
      lifetime.listen(pc, 'negotiationneeded', () => void this.#offer());
    }
    lifetime.listen<RTCPeerConnectionIceEvent>(pc, 'icecandidate', ({ candidate }) => {
      // An empty one announces what null says a moment later: the end.
      if (candidate?.candidate !== '') {
        wire.candidate(plain(candidate));
      }
    });
  }

  /** Whether an offer of this side is on its way, or lost. */
  get offered(): boolean {
    return this.pc.signalingState === 'have-local-offer';
  }

  /** Whether that, or this side's wish for an offer, has not been answered. */
  get unanswered(): boolean {
    return this.offered || this.#asking;
  }

  /** Wants another path; both sides may at once, and again. */
  restart(): void {
    if (!this.offering) {
      this.#asking = true;
      this.#insist();
    } else if (this.offered) {
      this.#insist();
    } else {
      this.pc.restartIce();
    }
  }

  /** The other side wants another path than the one that it names. */
  asked(usernameFragment: string): void {
    this.#inOrder(async () => {
      if (this.offering && (this.offered || fragmentsOf(this.pc.localDescription).includes(usernameFragment))) {
        this.restart();
      }
    });
  }

  description(description: Description): void {
    this.#inOrder(async () => {
      const version = versionOf(description);
      if (version && this.#heard && version.session === this.#heard.session && version.number <= this.#heard.number) {
        this.#hearAgain(description, version.number === this.#heard.number);
        return;
      }
      if (description.type === 'answer' ? !this.offered : this.offering) {
        return;
      }
      if (hasSeveralFingerprints(description.sdp)) {
        this.distrust();
        return;
      }
      await this.pc.setRemoteDescription({ ...description, sdp: wishForSturdySpeech(description.sdp) });
      this.#heard = version;
      this.rounds++;
      this.#asking = false;
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
      await this.pc.addIceCandidate(candidate ?? undefined);
    });
  }

  /** The answer may have been lost: whoever offers again has not heard it. */
  #hearAgain({ type }: Description, latest: boolean): void {
    if (type === 'offer' && latest && this.pc.signalingState === 'stable') {
      this.#send(true);
    }
  }

  /** Of this restart, not of a later one whose description is still on its way. */
  #belongs({ usernameFragment }: Candidate): boolean {
    return usernameFragment === null || fragmentsOf(this.pc.remoteDescription).includes(usernameFragment);
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
      await this.pc.setLocalDescription();
      this.#send();
      this.#repeat();
    } catch (error) {
      this.#report(error);
    }
  }

  /** With all candidates found until now: those sent before may have been lost, too. */
  #send(again = false): void {
    const local = this.pc.localDescription;
    if (local && (local.type === 'offer' || local.type === 'answer')) {
      this.wire.description({ type: local.type, sdp: local.sdp }, again);
    }
  }

  #insist(left = mostRepeats): void {
    if (this.#asking) {
      const [usernameFragment] = fragmentsOf(this.pc.remoteDescription);
      if (usernameFragment) {
        this.wire.restart(usernameFragment);
      }
    } else {
      this.#send(true);
    }
    this.#repeat(left);
  }

  #repeat(left = mostRepeats): void {
    this.#stopRepeating();
    this.#stopRepeating = this.lifetime.after(repeatMilliseconds, () => {
      if (this.unanswered && left > 0) {
        this.#insist(left - 1);
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

function fragmentsOf(description: RTCSessionDescription | null): readonly string[] {
  return [...(description?.sdp ?? '').matchAll(/^a=ice-ufrag:(\S+)/gm)].map(([, fragment]) => fragment!);
}

/** The number grows with each description that a connection makes (RFC 8829, section 5.2.1). */
function versionOf({ sdp }: Description): Version | null {
  const [, session, number] = /^o=\S+ (\d+) (\d+) /m.exec(sdp) ?? [];
  return session === undefined ? null : { session, number: Number(number) };
}

/** One certificate per side: a second fingerprint is what a man in the middle would add (RFC 8122 allows several). */
export function hasSeveralFingerprints(sdp: string): boolean {
  return new Set(sdp.match(/^a=fingerprint:.*$/gim)?.map(line => line.trim().toLowerCase())).size > 1;
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
