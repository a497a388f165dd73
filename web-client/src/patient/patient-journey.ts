import { readClearName, type ClearName } from '../consultation/identity';
import { Observable } from '../consultation/observable';
import { OwnMedia } from '../devices/own-media';
import type { Permission } from '../devices/refusal';
import { DialInRefused, fetchPatientTicket, lookUp, type Invitation, type PatientTicket } from '../dial-in/dial-in-api';
import { readDialInCode, type DialInCode } from '../dial-in/dial-in-code';
import { KeptCode } from '../dial-in/kept-code';
import { DocumentCamera } from '../exchange/document-camera';
import { ScreenShare } from '../exchange/screen-share';
import { noPicture, withPicture } from '../waiting-room/own-sending';
import type { PatientCall } from '../waiting-room/patient-call';
import type { PatientState } from '../waiting-room/patient-state';
import { Agreement } from './agreement';
import { AtTheDoor } from './at-the-door';
import type { Farewell } from './farewell';
import { Visit } from './visit';

export type Step = 'code' | 'looking-up' | 'refused' | 'rules' | 'devices' | 'name' | 'entering' | 'call';

export interface JourneyState {
  readonly step: Step;
  readonly typed: string;
  readonly codeError: 'incomplete' | 'mistyped' | null;
  readonly nameError: boolean;
  readonly invitation: Invitation | null;
  readonly refusal: DialInRefused | null;
  readonly previewPaused: boolean;
  readonly call: PatientCall | null;
}

/** How soon the page asks again by itself when the server could not be reached. */
const againMilliseconds = 30_000;

/** From the letter in the hand to the waiting room: at most six decisions (rule R17). */
export class PatientJourney {
  readonly state = new Observable<JourneyState>({
    step: 'code', typed: '', codeError: null, nameError: false, invitation: null, refusal: null,
    previewPaused: false, call: null,
  });
  readonly media = new OwnMedia();
  readonly screen = new ScreenShare();
  readonly agreement = new Agreement();
  readonly document = new DocumentCamera(() => this.#holdCamera());
  readonly #kept = new KeptCode();
  #code: DialInCode | null = null;
  #name: ClearName | null = null;
  #visit: Visit | null = null;
  readonly #door = new AtTheDoor();
  /** Of asking for an appointment: only the latest answer counts. */
  #turn = 0;

  constructor() {
    this.screen.state.watch(() => this.state.value.call?.mediaChanged());
    this.media.state.watch(() => {
      this.state.value.call?.mediaChanged();
      this.#nameNext();
    });
    let before: Permission = 'unknown';
    this.media.permission.state.watch(({ permission }) => {
      if (before === 'denied' && permission === 'granted' && this.state.value.step === 'devices') {
        void this.allowDevices();
      }
      before = permission;
    });
    this.document.state.watch(() => this.state.value.call?.mediaChanged());
  }

  /** Of the visit that runs, or ran last. */
  get farewell(): Farewell | null {
    return this.#visit?.farewell ?? null;
  }

  /** With a code from the link or from before a reload the patient goes straight to the appointment. */
  async begin(code: string | null): Promise<void> {
    const known = code ?? this.#kept.dialled;
    if (known && !this.#isInCallWith(known)) {
      this.#hangUp();
      await this.dialIn(known);
    } else if (!known) {
      this.state.update({ typed: this.#kept.typed });
    }
  }

  /** Not dialled yet: found again after a look at another page. */
  keepTyped(typed: string): void {
    this.#kept.keepTyped(typed);
  }

  async dialIn(typed: string): Promise<void> {
    const read = readDialInCode(typed);
    if (read.kind !== 'code') {
      this.state.update({ step: 'code', typed, codeError: read.kind });
      return;
    }
    this.state.update({ step: 'looking-up', typed, codeError: null, refusal: null });
    await this.#lookUp(read.code, error => this.#refuse(error));
  }

  async #lookUp(code: DialInCode, refused: (error: unknown) => void): Promise<void> {
    this.#door.leave();
    this.#code = code;
    const turn = ++this.#turn;
    const invitation = await lookUp(code).catch((error: unknown) => turn === this.#turn && refused(error));
    // Meanwhile the patient may have gone on to another code.
    if (!invitation || turn !== this.#turn) {
      return;
    }
    const reloaded = this.#kept.dialled === code && this.agreement.isGivenFor(code);
    this.#kept.keepDialled(code);
    this.state.update({ invitation, refusal: null, step: reloaded ? 'devices' : 'rules' });
    if (reloaded) {
      await this.allowDevices();
    }
  }

  /** By the page itself: what stands there is not taken away from who is reading it, and an outage ends no waiting. */
  #askAgain(code: DialInCode): void {
    void this.#lookUp(code, error => {
      if (error instanceof DialInRefused && error.refusal !== 'failed') {
        this.#refuse(error);
      } else {
        this.#door.wait(new Date(Date.now() + againMilliseconds).toISOString(), () => this.#askAgain(code));
      }
    });
  }

  agree(): void {
    this.agreement.give(this.#code!);
    this.state.update({ step: 'devices' });
  }

  beAccompanied(accompanied: boolean): void {
    this.agreement.beAccompanied(accompanied);
    this.state.value.call?.tellCompany();
    this.state.update({});
  }

  async allowDevices(): Promise<void> {
    await this.media.open();
    this.#nameNext();
  }

  togglePreview(): void {
    this.state.update({ previewPaused: !this.state.value.previewPaused });
  }

  async enterWaitingRoom(typedName: string): Promise<void> {
    const name = readClearName(typedName);
    if (!name) {
      this.state.update({ nameError: true });
      return;
    }
    this.#name = name;
    this.state.update({ nameError: false, step: 'entering' });
    await this.#enter(name);
  }

  /** Dials in again with the same code and name, after leaving by mistake. */
  async backIn(): Promise<void> {
    if (this.#code && this.#name && (await this.media.open())) {
      this.#kept.keepDialled(this.#code);
      this.state.update({ step: 'entering', refusal: null });
      await this.#enter(this.#name);
    }
  }

  /** The device was let go when another one took the seat. */
  async takeSeatBack(): Promise<void> {
    await this.media.open();
    this.state.value.call?.takeSeatBack();
  }

  startOver(): void {
    this.#turn++;
    this.#door.leave();
    this.#hangUp();
    this.#kept.forget();
    this.agreement.forget();
    this.state.update({ step: 'code', typed: '', codeError: null, refusal: null, invitation: null, call: null });
  }

  /** However the permission came: by the page's button or in the browser's own settings; or it is sound alone that was chosen. */
  #nameNext(): void {
    const { stream, problem } = this.media.state.value;
    if (stream && problem === null && this.state.value.step === 'devices') {
      this.state.update({ step: 'name' });
    }
  }

  async #enter(name: ClearName): Promise<void> {
    const code = this.#code!;
    let ticket: PatientTicket;
    try {
      ticket = await fetchPatientTicket(code);
    } catch (error) {
      this.#refuse(error);
      return;
    }
    this.#visit?.end();
    this.#visit = new Visit(
      ticket,
      {
        code,
        name,
        devices: this.media,
        accompanied: () => this.agreement.accompanied,
        media: () => this.screen.instead(this.document.instead(this.media.state.value.stream)),
      },
      {
        follow: state => this.#follow(state),
        refused: error => this.#refuse(error),
        farewellChanged: () => this.state.update({}),
        ended: () => this.media.holdCamera(false),
      },
    );
    this.state.update({ step: 'call', call: this.#visit.call });
  }

  #follow({ phase, closing, soundOnly }: PatientState): void {
    if (phase === 'closed') {
      this.#closed(closing === 'ended' || closing === 'cancelled');
    } else if (phase === 'superseded') {
      this.media.release();
    }
    this.#holdCamera();
    if (phase !== 'talking' || noPicture(soundOnly)) {
      this.screen.stop();
      this.document.end();
    }
  }

  /** No picture of its owner is taken while none is sent, or while another camera shows something. */
  #holdCamera(): void {
    const soundOnly = this.state.value.call?.state.value.soundOnly ?? withPicture;
    this.media.holdCamera(noPicture(soundOnly) || this.document.state.value.aiming);
  }

  #isInCallWith(typed: string): boolean {
    const read = readDialInCode(typed);
    const phase = this.state.value.step === 'call' ? this.state.value.call?.state.value.phase : undefined;
    return read.kind === 'code' && read.code === this.#code && phase !== undefined && phase !== 'closed';
  }

  #hangUp(): void {
    const { call } = this.state.value;
    if (call && call.state.value.phase !== 'closed') {
      call.leave();
    }
    this.media.release();
    this.state.update({ call: null });
  }

  #closed(forGood: boolean): void {
    this.media.release();
    if (forGood) {
      this.#kept.forget();
      this.agreement.forget();
    }
  }

  #refuse(error: unknown): void {
    this.#visit?.end();
    this.media.release();
    const refusal = error instanceof DialInRefused ? error : new DialInRefused('failed');
    if (refusal.refusal === 'too-early' || refusal.refusal === 'too-many') {
      this.#kept.keepDialled(this.#code!);
      this.#door.wait(refusal.againAt, () => this.#askAgain(this.#code!));
    } else if (refusal.refusal !== 'failed') {
      this.#kept.forget();
    }
    this.state.update({ step: 'refused', refusal, call: null });
  }
}
