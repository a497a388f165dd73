import { Lifetime } from './lifetime';
import { Negotiation, type Candidate, type Description } from './negotiation';

type Sdp = { type: 'offer' | 'answer'; sdp: string };
let sessions = 0;

/** The signaling states of W3C WebRTC 1.0, section 4.3.1, without rollback, and nothing else of a connection. */
export class SignalingStates extends EventTarget {
  signalingState: RTCSignalingState = 'stable';
  localDescription: Sdp | null = null;
  remoteDescription: Sdp | null = null;
  readonly candidates: string[] = [];
  readonly #session = ++sessions;
  #version = 0;
  #ufrag = 0;
  #credentialsToReplace: string | null = null;
  #answered: string | null = null;
  /** Descriptions that took effect, as `offer` by this side or `answer`. */
  readonly rounds: string[] = [];

  restartIce(): void {
    this.#credentialsToReplace = `${this.#ufrag}`;
    this.need();
  }

  need(): void {
    queueMicrotask(() => this.signalingState === 'stable' && this.dispatchEvent(new Event('negotiationneeded')));
  }

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    const answering = this.signalingState === 'have-remote-offer';
    const theirs = answering ? ufragOf(this.remoteDescription) : null;
    // An answer to a restart restarts, too (RFC 8839, section 4.4.1.1.1).
    if (this.#credentialsToReplace !== null || this.#ufrag === 0 || (answering && theirs !== this.#answered)) {
      this.#ufrag++;
    }
    this.#answered = theirs;
    const type = answering ? 'answer' : 'offer';
    this.localDescription = { type, sdp: this.#sdp() };
    if (answering) {
      this.#becomeStable('answer');
    } else {
      this.signalingState = 'have-local-offer';
    }
  }

  async setRemoteDescription(description: Description): Promise<void> {
    await Promise.resolve();
    if (description.type === 'answer') {
      if (this.signalingState !== 'have-local-offer') {
        throw new DOMException(`an answer in ${this.signalingState}`, 'InvalidStateError');
      }
      this.remoteDescription = description;
      this.#becomeStable('offer');
      return;
    }
    if (this.signalingState !== 'stable') {
      throw new Error('Chromium shows no picture any more after an offer was rolled back.');
    }
    this.remoteDescription = description;
    this.signalingState = 'have-remote-offer';
  }

  async addIceCandidate(candidate?: Candidate): Promise<void> {
    await Promise.resolve();
    if (candidate && !this.remoteDescription?.sdp.includes(`a=ice-ufrag:${candidate.usernameFragment}\r\n`)) {
      throw new DOMException('unknown ufrag', 'OperationError');
    }
    if (candidate) {
      this.candidates.push(candidate.candidate);
    }
  }

  get ufrag(): string {
    return ufragOf(this.localDescription);
  }

  #becomeStable(round: 'offer' | 'answer'): void {
    this.signalingState = 'stable';
    this.rounds.push(round);
    const changed = this.#credentialsToReplace !== null && this.#credentialsToReplace !== `${this.#ufrag}`;
    if (changed) {
      this.#credentialsToReplace = null;
    } else if (this.#credentialsToReplace !== null) {
      this.need();
    }
  }

  #sdp(): string {
    return `v=0\r\no=- ${this.#session} ${++this.#version} IN IP4 127.0.0.1\r\na=ice-ufrag:${this.#session}x${this.#ufrag}\r\n`;
  }
}

function ufragOf(description: Sdp | null): string {
  return /a=ice-ufrag:(\S+)/.exec(description!.sdp)![1]!;
}

/** One end of a negotiation, and what it has sent. */
export class Peer {
  readonly pc = new SignalingStates();
  readonly sent: { description: Description; again: boolean }[] = [];
  /** Paths that another one was wanted for. */
  readonly wishes: string[] = [];
  distrusts = false;
  readonly negotiation: Negotiation;
  /** Where it goes; nowhere at first. */
  deliver: (description: Description) => void = () => {};
  wish: (usernameFragment: string) => void = () => {};

  constructor(offering: boolean, lifetime: Lifetime) {
    this.negotiation = new Negotiation(
      this.pc as unknown as RTCPeerConnection,
      offering,
      {
        description: (description, again = false) => {
          this.sent.push({ description, again });
          this.deliver(description);
          return true;
        },
        candidate: () => true,
        restart: usernameFragment => {
          this.wishes.push(usernameFragment);
          this.wish(usernameFragment);
          return true;
        },
      },
      () => {},
      () => (this.distrusts = true),
      lifetime,
    );
  }
}

/** A doctor's and a patient's end; what either sends arrives at the other one at once. */
export function twoPeers(): { doctor: Peer; patient: Peer; lifetime: Lifetime } {
  const lifetime = new Lifetime();
  const [doctor, patient] = [new Peer(true, lifetime), new Peer(false, lifetime)];
  doctor.deliver = description => patient.negotiation.description(description);
  patient.deliver = description => doctor.negotiation.description(description);
  patient.wish = usernameFragment => doctor.negotiation.asked(usernameFragment);
  return { doctor, patient, lifetime };
}
