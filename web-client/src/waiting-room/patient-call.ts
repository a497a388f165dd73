import type { ControlMessage } from '../consultation/control';
import { introduce, type ClearName } from '../consultation/identity';
import type { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { patienceMilliseconds, webRtc, type Link, type Links, type LinkState } from '../consultation/peer-link';
import type { ClientMessage, ServerMessage } from '../signaling/messages';
import { Countdown } from './countdown';

/** `invited`: the doctor is seen and heard, the patient sends nothing yet. */
export type Phase = 'waiting' | 'invited' | 'talking' | 'superseded' | 'closed';
export type Closing = 'ended' | 'cancelled' | 'left';

export interface PatientState {
  readonly phase: Phase;
  readonly link: LinkState | 'none';
  /** Null before the server has answered for the first time. */
  readonly online: boolean | null;
  readonly doctorPresent: boolean;
  readonly doctor: string | null;
  readonly doctorMedia: { readonly camera: boolean; readonly microphone: boolean };
  /** Seconds until the own camera goes on; null while the patient has asked for a moment, or does not need it. */
  readonly countdown: number | null;
  readonly closing: Closing | null;
}

export interface PatientOptions {
  readonly room: string;
  readonly name: ClearName;
  readonly stun: () => readonly string[];
  readonly socket: PatientSocket;
  /** The own tracks, as previewed before. */
  readonly media: () => MediaStream | null;
  readonly links?: Links;
}

export interface PatientSocket {
  send(message: ClientMessage): boolean;
  /** Another device is on the seat: this page must not come back by itself and take it away again. */
  suspend(): void;
  resume(): void;
}

export const countdownSeconds = 3;
/** How long a page whose doctor is there waits for an offer before it asks for one. */
const offerWithinMilliseconds = 10_000;

/** The patient's side from the waiting room to the end. The doctor's page decides; this one follows, and may leave. */
export class PatientCall {
  readonly state = new Observable<PatientState>({
    phase: 'waiting', link: 'none', online: null, doctorPresent: false, doctor: null,
    doctorMedia: { camera: true, microphone: true }, countdown: null, closing: null,
  });
  readonly #waitingSince = Date.now();
  readonly #links: Links;
  readonly #certificate: Promise<RTCCertificate>;
  readonly #countdown: Countdown;
  #link: Link | null = null;
  #linkLife: Lifetime | null = null;
  #wantsSeat = false;
  #signals: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: PatientOptions,
    private readonly lifetime: Lifetime,
  ) {
    this.#links = options.links ?? webRtc;
    this.#certificate = this.#links.certificate();
    this.#countdown = new Countdown(countdown => this.state.update({ countdown }), () => this.startNow(), lifetime);
    lifetime.listen(window, 'online', () => this.#retryFailed());
    lifetime.every(offerWithinMilliseconds, () => this.#askForOffer());
  }

  get remote(): MediaStream | null {
    return this.#link?.remote ?? null;
  }

  get link(): Link | null {
    return this.#link;
  }

  online(online: boolean): void {
    this.state.update({ online });
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'joined':
        this.#joined(message);
        break;
      case 'arrived':
        this.state.update({ doctorPresent: true });
        break;
      case 'away':
        this.state.update({ doctorPresent: false });
        break;
      case 'left':
        this.state.update({ doctorPresent: false });
        this.#forgetBroken();
        break;
      case 'description':
      case 'candidate':
        this.#signals = this.#signals.then(() => this.#signal(message)).catch(() => this.#forgetBroken());
        break;
      case 'seat-lost':
        this.#supersede();
        break;
      case 'room-closed':
        this.#close(message.reason);
        break;
    }
  }

  /** *Jetzt*, or the countdown ran out. */
  startNow(): void {
    this.#countdown.stop();
    if (this.state.value.phase === 'invited') {
      this.state.update({ phase: 'talking' });
      this.#sendMedia();
    }
  }

  /** *Moment bitte*: nothing is sent until *Jetzt*. */
  hesitate(): void {
    this.#countdown.stop();
    this.#link?.tell({ type: 'hesitate' });
  }

  /** The own camera or microphone was switched, or is another one. */
  mediaChanged(): void {
    if (this.state.value.phase === 'talking') {
      this.#sendMedia();
    }
  }

  leave(): void {
    this.#link?.tell({ type: 'leave' });
    this.options.socket.send({ type: 'leave' });
    this.#close('left');
  }

  takeSeatBack(): void {
    this.#wantsSeat = true;
    this.options.socket.resume();
  }

  /** After a change of network, or by hand: the doctor's page builds the connection anew. */
  retry(): void {
    if (this.options.socket.send({ type: 'retry', room: this.options.room })) {
      this.state.update({ link: 'connecting' });
      this.lifetime.after(patienceMilliseconds, () => {
        if (this.state.value.link === 'connecting' && this.#link?.state !== 'connecting') {
          this.state.update({ link: 'no-direct-path' });
        }
      });
    }
  }

  #joined({ present, holding }: Extract<ServerMessage, { type: 'joined' }>): void {
    this.state.update({ doctorPresent: present.some(({ seat, away }) => seat === 'doctor' && !away) });
    if (!holding && this.#wantsSeat) {
      this.options.socket.send({ type: 'take-seat' });
    } else if (!holding) {
      this.#supersede();
    } else {
      this.#wantsSeat = false;
      if (this.state.value.phase === 'superseded') {
        this.state.update({ phase: 'waiting' });
      }
      this.#retryBroken();
    }
  }

  #supersede(): void {
    this.#countdown.stop();
    this.#disconnect();
    this.state.update({ phase: 'superseded' });
    this.options.socket.suspend();
  }

  /** Signals may have been lost while the socket was away: only a connection that stands is left alone. */
  #retryBroken(): void {
    const { link, doctorPresent } = this.state.value;
    if (doctorPresent && link !== 'none' && link !== 'connected') {
      this.retry();
    }
  }

  #retryFailed(): void {
    if (this.state.value.link === 'no-direct-path') {
      this.retry();
    }
  }

  #askForOffer(): void {
    const { phase, link, doctorPresent } = this.state.value;
    if (phase === 'waiting' && doctorPresent && link === 'none') {
      this.options.socket.send({ type: 'retry', room: this.options.room });
    }
  }

  /** Without the doctor there is nothing to connect to: that is no fault of the network. */
  #forgetBroken(): void {
    if (this.state.value.link !== 'connected') {
      this.#disconnect();
    }
  }

  async #signal(message: Extract<ServerMessage, { type: 'description' | 'candidate' }>): Promise<void> {
    if (message.connection !== this.#link?.connection) {
      // Only the doctor's page starts a connection; a late candidate of a replaced one means nothing.
      if (message.type === 'candidate' || message.description.type !== 'offer') {
        return;
      }
      await this.#connect(message.connection);
    }
    if (message.type === 'description') {
      this.#link?.description(message.description);
    } else {
      this.#link?.candidate(message.candidate);
    }
  }

  async #connect(connection: string): Promise<void> {
    const certificate = await this.#certificate;
    if (this.lifetime.over || this.#isOver()) {
      return;
    }
    this.#disconnect();
    const { room, socket, stun } = this.options;
    this.#linkLife = this.lifetime.child();
    this.#link = this.#links.open(
      { role: 'patient', connection, stun: stun(), certificate },
      {
        description: description => socket.send({ type: 'description', room, connection, description }),
        candidate: candidate => socket.send({ type: 'candidate', room, connection, candidate }),
      },
      {
        state: link => this.state.update({ link }),
        open: () => this.#link?.tell(introduce(this.options.name, Date.now() - this.#waitingSince)),
        control: message => this.#hear(message),
      },
      this.#linkLife,
    );
    this.state.update({ link: 'connecting' });
  }

  #hear(message: ControlMessage): void {
    if (this.#isOver()) {
      return;
    }
    switch (message.type) {
      case 'greeting':
        this.state.update({ doctor: message.doctor });
        break;
      case 'admit':
        this.#admitted(message.resumed);
        break;
      case 'media':
        this.state.update({ doctorMedia: { camera: message.camera, microphone: message.microphone } });
        break;
      case 'return-to-waiting-room':
        this.#countdown.stop();
        void this.#link?.share(null);
        this.state.update({ phase: 'waiting' });
        break;
      case 'end':
        this.#close('ended');
        break;
    }
  }

  #admitted(resumed: boolean): void {
    const { phase, countdown } = this.state.value;
    if (resumed && phase === 'talking') {
      this.#sendMedia();
    } else if (resumed && phase === 'invited' && countdown === null) {
      // Asked for a moment before the connection was built anew: that holds.
      this.hesitate();
    } else {
      this.state.update({ phase: 'invited' });
      this.#countdown.start(countdownSeconds);
    }
  }

  #sendMedia(): void {
    const media = this.options.media();
    void this.#link?.share(media);
    this.#link?.tell({
      type: 'media',
      camera: media?.getVideoTracks().some(({ enabled }) => enabled) ?? false,
      microphone: media?.getAudioTracks().some(({ enabled }) => enabled) ?? false,
    });
  }

  #isOver(): boolean {
    const { phase } = this.state.value;
    return phase === 'closed' || phase === 'superseded';
  }

  #disconnect(): void {
    this.#linkLife?.end();
    this.#link = null;
    this.state.update({ link: 'none' });
  }

  #close(closing: Closing): void {
    this.#countdown.stop();
    void this.#link?.share(null);
    this.state.update({ phase: 'closed', closing });
    // The farewell is on its way through the data channel: closing at once would overtake it.
    this.lifetime.after(500, () => this.lifetime.end());
  }
}
