import { Authentication, fingerprintsOf, type Fingerprints, type Role, type ShortString } from './authentication';
import { readControlMessage, type ControlMessage } from './control';
import type { Lifetime } from './lifetime';
import { Negotiation, type Candidate, type Description, type Wire } from './negotiation';
import { sendTracks } from './sound-first';
import { Standing, type LinkState, type StandingEvents } from './standing';

export { patienceMilliseconds, type LinkState } from './standing';

export interface LinkEvents extends StandingEvents {
  /** The data channel is open: from now on both pages hear each other. */
  open(): void;
  control(message: ControlMessage): void;
  /** What both people can compare by voice; of this connection alone. */
  authenticated(string: ShortString, fingerprints: Fingerprints): void;
}

export interface LinkOptions {
  /** The doctor's page offers, the patient's answers. */
  readonly role: Role;
  readonly connection: string;
  readonly stun: readonly string[];
  readonly certificate: RTCCertificate;
}

/** One direct connection between the two pages: STUN only, a control channel, one audio and one video transceiver. */
export class PeerLink {
  readonly connection: string;
  /** Sound and picture of the other side; silent and black until it sends. */
  readonly remote = new MediaStream();
  /** Apart from control, which must not stand behind a file. */
  readonly files: RTCDataChannel;
  readonly #pc: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #negotiation: Negotiation;
  readonly #authentication: Authentication;
  readonly #own = new MediaStream();
  readonly #standing: Standing;
  #shared: Promise<void> = Promise.resolve();

  constructor(
    { role, connection, stun, certificate }: LinkOptions,
    private readonly signaling: Wire,
    private readonly events: LinkEvents,
    private readonly lifetime: Lifetime,
  ) {
    this.connection = connection;
    this.#pc = new RTCPeerConnection({
      iceServers: stun.map(urls => ({ urls })),
      bundlePolicy: 'max-bundle',
      certificates: [certificate],
    });
    lifetime.onEnd(() => this.#pc.close());
    this.#negotiation = new Negotiation(
      this.#pc, role === 'doctor', this.#wire(), () => this.#prepareAnswer(), () => this.#distrust(), lifetime,
    );
    lifetime.listen<RTCTrackEvent>(this.#pc, 'track', ({ track }) => this.remote.addTrack(track));
    this.#authentication = new Authentication(
      role,
      () => fingerprintsOf(this.#pc),
      message => this.tell(message),
      (string, fingerprints) => lifetime.over || events.authenticated(string, fingerprints),
      () => this.#distrust(),
    );
    this.#channel = this.#pc.createDataChannel('control', { negotiated: true, id: 0 });
    this.#standing = new Standing(this.#pc, this.#channel, events, lifetime);
    lifetime.listen(this.#channel, 'open', () => {
      // Nothing is sent yet, but how it will be is set: the first picture must not wait for that.
      this.#shared = this.#shared.then(() => sendTracks(this.#pc, null, true));
      this.#authentication.start();
      events.open();
    });
    this.files = this.#pc.createDataChannel('files', { negotiated: true, id: 1 });
    this.files.binaryType = 'arraybuffer';
    lifetime.listen<MessageEvent>(this.#channel, 'message', ({ data }) => {
      const message = readControlMessage(data);
      if (message) {
        this.#hear(message);
      }
    });
    if (role === 'doctor') {
      // One stream for both, or the other side would not play them in step.
      this.#pc.addTransceiver('audio', { direction: 'sendrecv', streams: [this.#own] });
      this.#pc.addTransceiver('video', { direction: 'sendrecv', streams: [this.#own] });
    }
  }

  get state(): LinkState {
    return this.#standing.state;
  }

  get open(): boolean {
    return this.#channel.readyState === 'open';
  }

  /** Whether an ICE restart can help; where not, the connection has to be built anew. */
  get mendable(): boolean {
    return this.#channel.readyState !== 'closed';
  }

  /** Grows with each description of the other side: somebody is mending, or has mended. */
  get rounds(): number {
    return this.#negotiation.rounds;
  }

  /** Whether the other side has not answered the last offer yet. */
  get offered(): boolean {
    return this.#negotiation.offered;
  }

  /** Whether it has answered neither that nor the wish for one. */
  get unanswered(): boolean {
    return this.#negotiation.unanswered;
  }

  description(description: Description): void {
    this.#negotiation.description(description);
  }

  candidate(candidate: Candidate | null): void {
    this.#negotiation.candidate(candidate);
  }

  /** @returns false when the channel is not open */
  tell(message: ControlMessage): boolean {
    if (!this.open) {
      return false;
    }
    this.#channel.send(JSON.stringify(message));
    return true;
  }

  /** The other side wants another path than the one that it names. */
  asked(usernameFragment: string): void {
    this.#negotiation.asked(usernameFragment);
  }

  /** Sends these tracks, or nothing with null; one after the other, so that the last word holds. */
  share(stream: MediaStream | null, picture = true): Promise<void> {
    this.#standing.sends(stream !== null);
    this.#shared = this.#shared.then(() => sendTracks(this.#pc, stream, picture)).catch(() => {});
    return this.#shared;
  }

  /** Looks for another path, as after a change of network; what has to be said for it goes to the other side by itself. */
  restart(): void {
    this.#negotiation.restart();
  }

  stats(): Promise<RTCStatsReport> {
    return this.#pc.getStats();
  }

  /**
   * Signaling first; while it is away the channel carries the signals, so that a consultation can mend itself. What was
   * not answered goes both ways: a socket may be dead long before it is known to be.
   */
  #wire(): Wire {
    return {
      description: (description, again = false) => {
        const sent = this.signaling.description(description);
        return ((again || !sent) && this.tell({ type: 'description', description })) || sent;
      },
      candidate: candidate => this.signaling.candidate(candidate) || this.tell({ type: 'candidate', candidate }),
      restart: usernameFragment => {
        const sent = this.signaling.restart(usernameFragment);
        return this.tell({ type: 'restart', usernameFragment }) || sent;
      },
    };
  }

  #hear(message: ControlMessage): void {
    if (message.type === 'description') {
      this.description(message.description);
    } else if (message.type === 'candidate') {
      this.candidate(message.candidate);
    } else if (message.type === 'restart') {
      this.asked(message.usernameFragment);
    } else if (message.type === 'commitment' || message.type === 'nonce') {
      this.#authentication.receive(message);
    } else {
      this.events.control(message);
    }
  }

  #distrust(): void {
    if (!this.lifetime.over) {
      this.#standing.distrust();
      this.#pc.close();
    }
  }

  #prepareAnswer(): void {
    // Without this the answering side could never send (it would be negotiated recvonly).
    for (const transceiver of this.#pc.getTransceivers()) {
      transceiver.direction = 'sendrecv';
      transceiver.sender.setStreams(this.#own);
    }
  }
}

/** What connections are made of; tests of the rules around them put others in place. */
export interface Links {
  certificate(): Promise<RTCCertificate>;
  open(options: LinkOptions, signaling: Wire, events: LinkEvents, lifetime: Lifetime): Link;
}

export type Link = Pick<PeerLink, keyof PeerLink>;

export const webRtc: Links = {
  certificate: () => RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' } as EcKeyGenParams),
  open: (options, signaling, events, lifetime) => new PeerLink(options, signaling, events, lifetime),
};
