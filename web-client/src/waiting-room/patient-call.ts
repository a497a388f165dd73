import type { ControlMessage } from '../consultation/control';
import { introduce, type ClearName } from '../consultation/identity';
import type { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { newCertificate, PeerLink, patienceMilliseconds, type LinkState } from '../consultation/peer-link';
import type { ClientMessage, ServerMessage } from '../signaling/messages';

/** `invited`: the doctor is seen and heard, the patient sends nothing yet. */
export type Phase = 'waiting' | 'invited' | 'talking' | 'superseded' | 'closed';
export type Closing = 'ended' | 'cancelled' | 'left';

export interface PatientState {
  readonly phase: Phase;
  readonly link: LinkState | 'none';
  readonly online: boolean;
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
  readonly send: (message: ClientMessage) => boolean;
  /** The own tracks, as previewed before. */
  readonly media: () => MediaStream | null;
}

export const countdownSeconds = 3;

/** The patient's side from the waiting room to the end. The doctor's page decides; this one follows, and may leave. */
export class PatientCall {
  readonly state = new Observable<PatientState>({
    phase: 'waiting', link: 'none', online: false, doctorPresent: false, doctor: null,
    doctorMedia: { camera: true, microphone: true }, countdown: null, closing: null,
  });
  readonly #waitingSince = new Date();
  readonly #certificate = newCertificate();
  #link: PeerLink | null = null;
  #linkLife: Lifetime | null = null;
  #stopCountdown: () => void = () => {};
  #signals: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: PatientOptions,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.listen(window, 'online', () => this.#retryAfterChange());
  }

  get remote(): MediaStream | null {
    return this.#link?.remote ?? null;
  }

  get link(): PeerLink | null {
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
      case 'left':
        this.state.update({ doctorPresent: false });
        break;
      case 'description':
      case 'candidate':
        this.#signals = this.#signals.then(() => this.#signal(message));
        break;
      case 'seat-lost':
        this.#disconnect();
        this.state.update({ phase: 'superseded' });
        break;
      case 'room-closed':
        this.#close(message.reason);
        break;
    }
  }

  /** *Jetzt*, or the countdown ran out. */
  startNow(): void {
    this.#stopCountdown();
    if (this.state.value.phase === 'invited') {
      this.state.update({ phase: 'talking', countdown: null });
      this.#sendMedia();
    }
  }

  /** *Moment bitte*: nothing is sent until *Jetzt*. */
  hesitate(): void {
    this.#stopCountdown();
    this.state.update({ countdown: null });
    this.#link?.tell({ type: 'hesitate' });
  }

  tellMedia(camera: boolean, microphone: boolean): void {
    if (this.state.value.phase === 'talking') {
      this.#link?.tell({ type: 'media', camera, microphone });
    }
  }

  leave(): void {
    this.#link?.tell({ type: 'leave' });
    this.options.send({ type: 'leave' });
    this.#close('left');
  }

  takeSeatBack(): void {
    this.options.send({ type: 'take-seat' });
  }

  /** After a change of network, or by hand: the doctor's page builds the connection anew. */
  retry(): void {
    this.options.send({ type: 'retry', room: this.options.room });
    this.state.update({ link: 'connecting' });
    this.lifetime.after(patienceMilliseconds, () => {
      if (this.state.value.link === 'connecting' && this.#link?.state !== 'connecting') {
        this.state.update({ link: 'no-direct-path' });
      }
    });
  }

  #joined({ present, holding }: Extract<ServerMessage, { type: 'joined' }>): void {
    if (this.state.value.phase === 'superseded' && holding) {
      this.state.update({ phase: 'waiting' });
    }
    this.state.update({ doctorPresent: present.some(({ seat, away }) => seat === 'doctor' && !away) });
    this.#retryAfterChange();
  }

  #retryAfterChange(): void {
    if (this.state.value.link === 'no-direct-path') {
      this.retry();
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
    if (this.lifetime.over || this.state.value.phase === 'superseded') {
      return;
    }
    this.#disconnect();
    const { room, send, stun } = this.options;
    this.#linkLife = this.lifetime.child();
    this.#link = new PeerLink(
      { role: 'patient', connection, stun: stun(), certificate },
      {
        description: description => send({ type: 'description', room, connection, description }),
        candidate: candidate => send({ type: 'candidate', room, connection, candidate }),
      },
      {
        state: link => this.state.update({ link }),
        open: () => this.#link?.tell(introduce(this.options.name, this.#waitingSince)),
        control: message => this.#hear(message),
      },
      this.#linkLife,
    );
    this.state.update({ link: 'connecting' });
  }

  #hear(message: ControlMessage): void {
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
        this.#stopCountdown();
        void this.#link?.share(null);
        this.state.update({ phase: 'waiting', countdown: null });
        break;
      case 'end':
        this.#close('ended');
        break;
    }
  }

  #admitted(resumed: boolean): void {
    this.state.update({ doctorMedia: { camera: true, microphone: true } });
    if (resumed && this.state.value.phase === 'talking') {
      this.#sendMedia();
      return;
    }
    this.state.update({ phase: 'invited', countdown: countdownSeconds });
    const ticking = this.lifetime.child();
    this.#stopCountdown = () => ticking.end();
    ticking.every(1_000, () => {
      const left = (this.state.value.countdown ?? 0) - 1;
      this.state.update({ countdown: left });
      if (left <= 0) {
        this.startNow();
      }
    });
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

  #disconnect(): void {
    this.#linkLife?.end();
    this.#link = null;
    this.state.update({ link: 'none' });
  }

  #close(closing: Closing): void {
    this.#stopCountdown();
    void this.#link?.share(null);
    this.state.update({ phase: 'closed', closing, countdown: null });
    // The farewell is on its way through the data channel: closing at once would overtake it.
    this.lifetime.after(500, () => this.lifetime.end());
  }
}
