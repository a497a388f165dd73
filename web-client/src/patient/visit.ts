import type { ClearName } from '../consultation/identity';
import { Lifetime } from '../consultation/lifetime';
import { pageToken } from '../consultation/random-token';
import type { OwnMedia } from '../devices/own-media';
import { keepAwake } from '../devices/wake-lock';
import { answerOffer, fetchPace, fetchPatientTicket, lookUp, type PatientTicket } from '../dial-in/dial-in-api';
import type { DialInCode } from '../dial-in/dial-in-code';
import { SignalingSocket } from '../signaling/signaling-socket';
import { PatientCall } from '../waiting-room/patient-call';
import type { PatientOptions } from '../waiting-room/patient-options';
import { consultationStands, type PatientState } from '../waiting-room/patient-state';
import { Farewell } from './farewell';

interface VisitOptions extends Pick<PatientOptions, 'accompanied' | 'media'> {
  readonly code: DialInCode;
  readonly name: ClearName;
  readonly devices: OwnMedia;
}

interface VisitEvents {
  follow(state: PatientState): void;
  /** The servers let nobody in with this code any more. */
  refused(error: unknown): void;
  farewellChanged(): void;
  ended(): void;
}

/** From the door of the waiting room to the end of the call. */
export class Visit {
  readonly call: PatientCall;
  readonly farewell: Farewell;
  #refused: unknown = null;

  constructor(
    first: PatientTicket,
    { code, devices, ...options }: VisitOptions,
    private readonly events: VisitEvents,
    private readonly lifetime = new Lifetime(),
  ) {
    let ticket = first;
    let used = false;
    const nextTicket = async (patience: AbortSignal): Promise<string> => {
      ticket = used ? await fetchPatientTicket(code, patience) : first;
      used = true;
      if (ticket.startsAt) {
        this.call.begins(ticket.startsAt);
      }
      return ticket.ticket;
    };
    this.call = new PatientCall(
      {
        ...options,
        room: first.room,
        stun: () => ticket.stun,
        pace: () => fetchPace(code),
        offers: {
          standing: () => lookUp(code).then(({ offered }) => offered),
          answer: (offered, agreed) => answerOffer(code, offered, agreed),
        },
        socket: {
          send: message => socket.send(message),
          probe: () => socket.probe(),
          suspend: () => socket.suspend(),
          resume: () => socket.resume(),
        },
      },
      lifetime,
    );
    const socket = new SignalingSocket(
      pageToken(),
      nextTicket,
      {
        message: message => this.call.receive(message),
        online: online => this.call.online(online),
        refused: error => {
          this.#refused = error;
          this.#follow(this.call.state.value);
        },
      },
      lifetime,
    );
    lifetime.onEnd(this.call.state.watch(state => this.#follow(state)));
    lifetime.onEnd(() => events.ended());
    keepAwake(lifetime);
    this.farewell = new Farewell(this.call, devices, () => events.farewellChanged(), lifetime);
  }

  end(): void {
    this.lifetime.end();
  }

  #follow(state: PatientState): void {
    this.events.follow(state);
    // A consultation that stands outlives the servers' opinion; what they said counts once it no longer does.
    if (this.#refused && state.phase !== 'closed' && state.link !== 'connected' && !consultationStands(state)) {
      this.events.refused(this.#refused);
    }
  }
}
