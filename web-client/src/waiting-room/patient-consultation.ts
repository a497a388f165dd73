import type { SentMedia } from '../consultation/control';
import type { Lifetime } from '../consultation/lifetime';
import type { Observable } from '../consultation/observable';
import type { Link } from '../consultation/peer-link';
import type { ChatMessage } from '../exchange/chat';
import { Exchange } from '../exchange/exchange';
import { Countdown } from './countdown';
import { OwnSending } from './own-sending';
import type { PatientState } from './patient-state';

const countdownSeconds = 3;

/** From being asked in until the doctor ends it: nothing of the patient is sent before *Jetzt*. */
export class PatientConsultation {
  readonly exchange: Exchange;
  readonly #countdown: Countdown;
  readonly #sending: OwnSending;

  constructor(
    private readonly state: Observable<PatientState>,
    private readonly link: () => Link | null,
    media: () => MediaStream | null,
    lifetime: Lifetime,
  ) {
    this.exchange = new Exchange(() => state.update({}));
    this.#sending = new OwnSending(link, media, soundOnly => state.update({ soundOnly }));
    this.#countdown = new Countdown(countdown => state.update({ countdown }), () => this.startNow(), lifetime);
  }

  /** @param resumed it runs already, and the connection was built anew */
  admitted(resumed: boolean): void {
    this.exchange.begin(this.link());
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
    this.link()?.tell({ type: 'hesitate' });
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

  /** What the doctor sends now. */
  sees(media: SentMedia): void {
    this.state.update({ doctorMedia: media });
    this.#sending.heard(media);
  }

  reads(message: ChatMessage): void {
    this.exchange.hear(message);
  }

  /** Back in the waiting room, or on another device: it may go on. */
  pause(): void {
    this.exchange.pause();
    this.#fallSilent();
  }

  end(): void {
    this.exchange.end();
    this.#fallSilent();
  }

  #fallSilent(): void {
    this.#countdown.stop();
    this.#sending.stop();
  }
}
