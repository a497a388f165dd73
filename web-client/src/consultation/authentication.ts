/**
 * The short authentication string: what both people see and compare by voice. A server that sits between the two browsers
 * has other certificates on each side; with the nonces fixed by commitments before either is known, it cannot search for
 * certificates or nonces that give the same string, and has one guess in 2^24 (hash commitment as in ZRTP, RFC 6189,
 * section 4.4.1; the exchange after S. Vaudenay, "Secure Communications over Insecure Channels Based on Short
 * Authenticated Strings", 2005). docs/signaling-protocol.md tells the protocol and its limits.
 */
export type Role = 'doctor' | 'patient';

export type AuthenticationMessage =
  | { readonly type: 'commitment'; readonly value: string }
  | { readonly type: 'nonce'; readonly value: string };

/** SHA-256 of both certificates in DER, lower-case hexadecimal. */
export interface Fingerprints {
  readonly own: string;
  readonly peer: string;
}

/** Four numbers of six bits each: which pictures to show. */
export type ShortString = readonly [number, number, number, number];

const nonceBytes = 16;

/** One exchange over one connection, as one side sees it. */
export class Authentication {
  readonly #nonce = hex(crypto.getRandomValues(new Uint8Array(nonceBytes)));
  #commitment: string | null = null;
  #peerNonce: string | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly role: Role,
    private readonly fingerprints: () => Promise<Fingerprints>,
    private readonly send: (message: AuthenticationMessage) => void,
    private readonly done: (string: ShortString, fingerprints: Fingerprints) => void,
    /** The other side, or somebody in between, does not keep to the protocol: nothing may be trusted. */
    private readonly broken: (why: string) => void,
  ) {}

  start(): void {
    this.#inOrder(async () => this.send({ type: 'commitment', value: await commit(this.role, this.#nonce) }));
  }

  receive(message: AuthenticationMessage): void {
    this.#inOrder(() => (message.type === 'commitment' ? this.#committed(message.value) : this.#revealed(message.value)));
  }

  /** Only now the own nonce is shown: the other one can no longer depend on it. */
  async #committed(commitment: string): Promise<void> {
    if (this.#commitment !== null) {
      throw new Error('a second commitment');
    }
    this.#commitment = commitment;
    this.send({ type: 'nonce', value: this.#nonce });
  }

  async #revealed(nonce: string): Promise<void> {
    if (this.#commitment === null) {
      throw new Error('a nonce before the commitment');
    }
    if (this.#peerNonce !== null) {
      throw new Error('a second nonce');
    }
    const peer = this.role === 'doctor' ? 'patient' : 'doctor';
    if (!/^[0-9a-f]{32}$/.test(nonce) || (await commit(peer, nonce)) !== this.#commitment) {
      throw new Error('a nonce other than committed to');
    }
    this.#peerNonce = nonce;
    const fingerprints = await this.fingerprints();
    this.done(await this.#string(fingerprints, nonce), fingerprints);
  }

  async #string({ own, peer }: Fingerprints, peerNonce: string): Promise<ShortString> {
    const mine = [own, this.#nonce];
    const theirs = [peer, peerNonce];
    const [doctor, patient] = this.role === 'doctor' ? [mine, theirs] : [theirs, mine];
    const digest = await sha256(['videosprechstunde short string 1', 'doctor', ...doctor, 'patient', ...patient].join('|'));
    const bits = (digest[0]! << 16) | (digest[1]! << 8) | digest[2]!;
    return [bits >> 18, (bits >> 12) & 63, (bits >> 6) & 63, bits & 63];
  }

  #inOrder(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((error: unknown) => {
      // What was refused once stays refused.
      this.#work = new Promise(() => {});
      this.broken(error instanceof Error ? error.message : 'failed');
    });
  }
}

/** The role keeps a commitment from being sent back as one's own. */
async function commit(role: Role, nonce: string): Promise<string> {
  return hex(await sha256(`videosprechstunde commitment 1|${role}|${nonce}`));
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** The certificate that the other side has really shown in the DTLS handshake, and the one that this side showed. */
export async function fingerprintsOf(pc: RTCPeerConnection): Promise<Fingerprints> {
  const [certificate] = pc.sctp?.transport.getRemoteCertificates() ?? [];
  const [, own] = /^a=fingerprint:sha-256 ([0-9A-F:]+)\s*$/im.exec(pc.localDescription?.sdp ?? '') ?? [];
  if (!certificate || !own) {
    throw new Error('no certificates');
  }
  const peer = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', certificate)));
  return { own: own.replace(/:/g, '').toLowerCase(), peer };
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
