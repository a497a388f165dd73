import type { ShortString } from '../consultation/authentication';
import type { ControlMessage, SentMedia } from '../consultation/control';
import { introduce, type ClearName } from '../consultation/identity';
import type { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { watchQuality } from '../consultation/measuring';
import type { Quality } from '../consultation/quality';
import { webRtc, type Link, type Links, type LinkState } from '../consultation/peer-link';
import { Exchange } from '../exchange/exchange';
import type { ClientMessage, ServerMessage } from '../signaling/messages';
import { Countdown } from './countdown';
import { DoctorConnection } from './doctor-connection';
import { OwnSending, withPicture, type SoundOnly } from './own-sending';

/** `invited`: the doctor is seen and heard, the patient sends nothing yet. */
export type Phase = 'waiting' | 'invited' | 'talking' | 'superseded' | 'closed';
export type Closing = 'ended' | 'cancelled' | 'left';

export interface PatientState {
  readonly phase: Phase;
  readonly link: LinkState | 'none';
  /** Null before the server has answered for the first time. */
  readonly online: boolean | null;
  /** To be compared by voice; of the connection that stands. */
  readonly shortString: ShortString | null;
  readonly doctorPresent: boolean;
  readonly doctor: string | null;
  /** Whether somebody is with the doctor; null before the doctor has said so. */
  readonly doctorAccompanied: boolean | null;
  readonly doctorMedia: SentMedia;
  readonly soundOnly: SoundOnly;
  /** Of the line; null while nothing can be said about it. */
  readonly quality: Quality | null;
  /** Seconds until the own camera goes on; null while the patient has asked for a moment, or does not need it. */
  readonly countdown: number | null;
  readonly closing: Closing | null;
}

export interface PatientOptions {
  readonly room: string;
  readonly name: ClearName;
  /** Whether somebody is with the patient. */
  readonly accompanied: () => boolean;
  readonly stun: () => readonly string[];
  readonly socket: PatientSocket;
  /** The own tracks, as previewed before. */
  readonly media: () => MediaStream | null;
  readonly links?: Links;
}

export interface PatientSocket {
  send(message: ClientMessage): boolean;
  /** Whether the server hears this page now. */
  probe(): Promise<boolean>;
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
    phase: 'waiting', link: 'none', shortString: null, online: null, doctorPresent: false, doctor: null,
    doctorAccompanied: null,
    doctorMedia: { camera: true, microphone: true, soundOnly: false, screen: false }, soundOnly: withPicture, quality: null, countdown: null, closing: null,
  });
  readonly exchange = new Exchange(() => this.state.update({}));
  readonly #waitingSince = Date.now();
  readonly #connection: DoctorConnection;
  readonly #countdown: Countdown;
  readonly #sending: OwnSending;
  #wantsSeat = false;

  constructor(
    private readonly options: PatientOptions,
    private readonly lifetime: Lifetime,
  ) {
    const { room, name, stun, socket, links = webRtc } = options;
    this.#connection = new DoctorConnection(
      { room, stun, links, send: message => socket.send(message), probe: () => socket.probe() },
      {
        state: link => this.state.update(link === 'connected' ? { link } : { link, shortString: null }),
        authenticated: shortString => this.state.update({ shortString }),
        open: () => {
          this.link?.tell(introduce(name, Date.now() - this.#waitingSince));
          this.tellCompany();
        },
        control: message => this.#hear(message),
      },
      lifetime,
    );
    this.#sending = new OwnSending(() => this.link, options.media, soundOnly => this.state.update({ soundOnly }));
    this.#countdown = new Countdown(countdown => this.state.update({ countdown }), () => this.startNow(), lifetime);
    watchQuality(() => (this.state.value.phase === 'talking' ? this.link : null), quality => this.state.update({ quality }), lifetime);
    lifetime.every(offerWithinMilliseconds, () => this.#askForOffer());
  }

  get remote(): MediaStream | null {
    return this.link?.remote ?? null;
  }

  get link(): Link | null {
    return this.#connection.link;
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
        this.#connection.forgetBroken();
        break;
      case 'description':
      case 'candidate':
        if (!this.#isOver()) {
          this.#connection.signal(message);
        }
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
      this.#sending.begin();
    }
  }

  /** *Moment bitte*: nothing is sent until *Jetzt*. */
  hesitate(): void {
    this.#countdown.stop();
    this.link?.tell({ type: 'hesitate' });
  }

  /** The own camera or microphone was switched, or is another one. */
  mediaChanged(): void {
    this.#sending.refresh();
  }

  /** Saves data, or helps where the network is poor: no picture either way until this side takes it back. */
  wantSoundOnly(soundOnly: boolean): void {
    if (this.state.value.phase === 'talking') {
      this.#sending.want(soundOnly);
    }
  }

  /** Said first, and again when it changes. */
  tellCompany(): void {
    this.link?.tell({ type: 'company', accompanied: this.options.accompanied() });
  }

  leave(): void {
    this.link?.tell({ type: 'leave' });
    this.options.socket.send({ type: 'leave' });
    this.#close('left');
  }

  takeSeatBack(): void {
    this.#wantsSeat = true;
    this.options.socket.resume();
  }

  /** By hand; after a change of network it happens by itself. */
  retry(): void {
    this.#connection.retry();
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
      if (this.state.value.doctorPresent) {
        this.#connection.mendBroken();
      }
    }
  }

  #supersede(): void {
    this.#countdown.stop();
    this.exchange.pause();
    this.#sending.stop();
    this.#connection.disconnect();
    this.state.update({ phase: 'superseded' });
    this.options.socket.suspend();
  }

  #askForOffer(): void {
    const { phase, link, doctorPresent } = this.state.value;
    if (phase === 'waiting' && doctorPresent && link === 'none') {
      this.#connection.askForOffer();
    }
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
      case 'company':
        this.state.update({ doctorAccompanied: message.accompanied });
        break;
      case 'media':
        this.state.update({ doctorMedia: message });
        this.#sending.heard(message);
        break;
      case 'return-to-waiting-room':
        this.#countdown.stop();
        this.exchange.pause();
        this.#sending.stop();
        this.state.update({ phase: 'waiting' });
        break;
      case 'end':
        this.#close('ended');
        break;
      case 'chat':
      case 'chat-received':
        this.exchange.hear(message);
        break;
    }
  }

  #admitted(resumed: boolean): void {
    this.exchange.begin(this.link);
    const { phase, countdown } = this.state.value;
    if (resumed && phase === 'talking') {
      this.#sending.begin();
    } else if (resumed && phase === 'invited' && countdown === null) {
      // Asked for a moment before the connection was built anew: that holds.
      this.hesitate();
    } else {
      this.state.update({ phase: 'invited' });
      this.#countdown.start(countdownSeconds);
    }
  }

  #isOver(): boolean {
    const { phase } = this.state.value;
    return phase === 'closed' || phase === 'superseded';
  }

  #close(closing: Closing): void {
    this.#countdown.stop();
    this.exchange.end();
    this.#sending.stop();
    this.state.update({ phase: 'closed', closing });
    // The farewell is on its way through the data channel: closing at once would overtake it.
    this.lifetime.after(500, () => this.lifetime.end());
  }
}
