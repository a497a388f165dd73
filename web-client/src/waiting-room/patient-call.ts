import type { ControlMessage } from '../consultation/control';
import { introduce } from '../consultation/identity';
import type { Lifetime } from '../consultation/lifetime';
import { watchQuality } from '../consultation/measuring';
import { Observable } from '../consultation/observable';
import { webRtc, type Link } from '../consultation/peer-link';
import type { Exchange } from '../exchange/exchange';
import type { NoticeText, ServerMessage } from '../signaling/messages';
import { askForOffers } from './asking-for-offers';
import { DoctorConnections, farewellMilliseconds } from './doctor-connections';
import { FromServer } from './from-server';
import { PatientConsultation } from './patient-consultation';
import type { PatientOptions } from './patient-options';
import { atTheBeginning, isOver, type Closing, type PatientState } from './patient-state';

/** The patient's side from the waiting room to the end. The doctor's page decides; this one follows, and may leave. */
export class PatientCall {
  readonly state = new Observable<PatientState>(atTheBeginning);
  readonly #waitingSince = Date.now();
  readonly #doctors: DoctorConnections;
  readonly #consultation: PatientConsultation;
  readonly #server: FromServer;

  constructor(
    private readonly options: PatientOptions,
    private readonly lifetime: Lifetime,
  ) {
    const { room, name, stun, socket, links = webRtc } = options;
    this.#doctors = new DoctorConnections(
      { room, stun, links, send: message => socket.send(message), probe: () => socket.probe() },
      options.offers,
      {
        show: change => this.state.update(change.link === 'connected' ? { ...change, met: true } : change),
        open: link => {
          link.tell(introduce(name, Date.now() - this.#waitingSince));
          this.#tellCompany(link);
        },
        control: message => this.#hear(message),
        changed: () => this.#waitAnew(),
      },
      lifetime,
    );
    this.#server = new FromServer(
      this.state,
      this.#doctors,
      options,
      {
        unclaimed: () => this.#unclaimed(),
        notice: text => this.#read(text),
        superseded: () => this.#supersede(),
        closed: closing => this.#close(closing),
      },
      lifetime,
    );
    this.#consultation = new PatientConsultation(this.state, () => this.link, options.media, lifetime);
    watchQuality(() => (this.state.value.phase === 'talking' ? this.link : null), quality => this.state.update({ quality }), lifetime);
    askForOffers(this.state, () => void this.#doctors.standing.askForOffer(), lifetime);
  }

  get exchange(): Exchange {
    return this.#consultation.exchange;
  }

  get remote(): MediaStream | null {
    return this.link?.remote ?? null;
  }

  get link(): Link | null {
    return this.#doctors.standing.link;
  }

  online(online: boolean): void {
    this.state.update({ online });
  }

  receive(message: ServerMessage): void {
    this.#server.receive(message);
  }

  /** As the ticket says. */
  begins(startsAt: string): void {
    this.#server.begins(startsAt);
  }

  startNow(): void {
    this.#consultation.startNow();
  }

  hesitate(): void {
    this.#consultation.hesitate();
  }

  mediaChanged(): void {
    this.#consultation.mediaChanged();
  }

  wantSoundOnly(soundOnly: boolean): void {
    this.#consultation.wantSoundOnly(soundOnly);
  }

  /** Whether the colleague may take over. */
  answerOffer(agreed: boolean): void {
    void this.#doctors.handOver.answer(agreed);
  }

  /** Said first, and again when it changes. */
  tellCompany(): void {
    this.#tellCompany(this.link);
  }

  #tellCompany(link: Link | null): void {
    link?.tell({ type: 'company', accompanied: this.options.accompanied() });
  }

  leave(): void {
    this.link?.tell({ type: 'leave' });
    this.options.socket.send({ type: 'leave' });
    this.#close('left');
  }

  takeSeatBack(): void {
    this.#server.takeSeatBack();
  }

  /** By hand; after a change of network it happens by itself. */
  retry(): void {
    this.#doctors.standing.retry();
  }

  /** With another doctor, or with none. */
  #waitAnew(): void {
    this.#consultation.pause();
    this.state.update({ phase: 'waiting', met: false, doctor: null, doctorAccompanied: null, notice: null });
  }

  /** Nobody is connected without a doctor who has claimed them. */
  #unclaimed(): void {
    this.#waitAnew();
    this.#doctors.disconnect();
  }

  #supersede(): void {
    this.#consultation.pause();
    this.#doctors.disconnect();
    this.state.update({ phase: 'superseded' });
  }

  #hear(message: ControlMessage): void {
    if (isOver(this.state.value)) {
      return;
    }
    switch (message.type) {
      case 'greeting':
        this.state.update({ doctor: message.doctor });
        break;
      case 'admit':
        this.state.update({ notice: null, newTime: null });
        this.#consultation.admitted(message.resumed);
        break;
      case 'offer-colleague':
        void this.#doctors.handOver.offered();
        break;
      case 'notice':
        this.#read(message.text);
        break;
      case 'company':
        this.state.update({ doctorAccompanied: message.accompanied });
        break;
      case 'media':
        this.#consultation.sees(message);
        break;
      case 'return-to-waiting-room':
        this.#consultation.pause();
        this.state.update({ phase: 'waiting' });
        break;
      case 'end':
        this.#close('ended');
        break;
      case 'chat':
      case 'chat-received':
        this.#consultation.reads(message);
        break;
    }
  }

  #read(text: NoticeText): void {
    this.state.update({ notice: { text, at: new Date() } });
  }

  #close(closing: Closing): void {
    this.#consultation.end();
    this.#doctors.handOver.stop();
    this.state.update({ phase: 'closed', closing });
    this.lifetime.after(farewellMilliseconds, () => this.lifetime.end());
  }
}
