import { vi } from 'vitest';
import type { ControlMessage } from '../consultation/control';
import { readClearName } from '../consultation/identity';
import { Lifetime } from '../consultation/lifetime';
import type { Link, LinkEvents, LinkOptions, Links, LinkState } from '../consultation/peer-link';
import type { Offered, Pace } from '../dial-in/dial-in-api';
import { HeldChannel } from '../exchange/channel-pair';
import type { ClientMessage, Presence, ServerMessage } from '../signaling/messages';
import { DoctorWaitingRoom } from './doctor-waiting-room';
import { PatientCall } from './patient-call';

export const room = 'c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607';

export class Memory implements Storage {
  readonly #entries = new Map<string, string>();
  get length(): number { return this.#entries.size; }
  clear(): void { this.#entries.clear(); }
  key(): null { return null; }
  getItem(key: string): string | null { return this.#entries.get(key) ?? null; }
  removeItem(key: string): void { this.#entries.delete(key); }
  setItem(key: string, value: string): void { this.#entries.set(key, value); }
}

export function devices(camera = true, microphone = true): MediaStream {
  return {
    getVideoTracks: () => [{ enabled: camera }],
    getAudioTracks: () => [{ enabled: microphone }],
  } as unknown as MediaStream;
}

/** One end of a connection that stands as soon as both ends are there. */
class Wired {
  state: LinkState = 'connecting';
  open = false;
  mendable = true;
  unanswered = false;
  rounds = 0;
  restarts = 0;
  sending: MediaStream | null = null;
  sendingPicture = false;
  peer: Wired | null = null;
  readonly remote = {} as MediaStream;
  readonly files = new HeldChannel();

  constructor(
    readonly connection: string,
    private readonly events: LinkEvents,
    private readonly offering: boolean,
  ) {}

  join(peer: Wired): void {
    this.peer = peer;
    this.files.peer = peer.files;
    this.open = true;
    this.enter('connected');
    this.events.open();
    this.events.authenticated([1, 2, 3, 4], { own: 'own', peer: 'peer' });
  }

  enter(state: LinkState): void {
    this.state = state;
    this.events.state(state);
  }

  tell(message: ControlMessage): boolean {
    const { peer } = this;
    if (this.open) {
      queueMicrotask(() => peer?.open && peer.events.control(message));
    }
    return this.open;
  }

  async stats(): Promise<RTCStatsReport> {
    return new Map() as unknown as RTCStatsReport;
  }

  async share(stream: MediaStream | null, picture = true): Promise<void> {
    this.sending = stream;
    this.sendingPicture = stream !== null && picture;
  }

  restart(): void {
    this.restarts++;
  }

  description(): void {}

  candidate(): void {}

  asked(): void {}

  get offered(): boolean {
    return this.offering && this.unanswered;
  }

  close(): void {
    this.open = false;
    this.sending = null;
    this.peer?.lose();
  }

  /** The other page is gone. */
  lose(): void {
    if (this.open) {
      this.open = false;
      this.mendable = false;
      this.enter('interrupted');
    }
  }
}

/** A doctor's and a patient's page with a server between them that only passes signals on. */
export class Stage {
  readonly storage = new Memory();
  readonly sentByDoctor: ClientMessage[] = [];
  readonly sentByPatient: ClientMessage[] = [];
  patientHearsSignals = true;
  patientSocketOpen = true;
  /** Whether the server answers the doctor's page. */
  doctorSocketAlive = true;
  suspended = false;
  patientAccompanied = false;
  offered: Offered | null = null;
  answerOffer = async (_offered: Offered, _agreed: boolean): Promise<void> => {};
  pace: Pace = { doctors: 1, consultationSeconds: null };
  doctorAccompanied: boolean | null = null;
  readonly patientMedia = devices();
  readonly #offered = new Map<string, Wired>();
  #doctorLinks: Wired[] = [];
  #patientLinks: Wired[] = [];
  doctor: DoctorWaitingRoom;
  doctorLife = new Lifetime();
  readonly patientLife = new Lifetime();
  readonly patient: PatientCall;

  constructor() {
    vi.stubGlobal('window', new EventTarget());
    this.doctor = this.#openDoctorsPage();
    this.patient = new PatientCall(
      {
        room,
        name: readClearName('Erika')!,
        accompanied: () => this.patientAccompanied,
        stun: () => [],
        socket: {
          send: message => this.patientSocketOpen && this.#fromPatient(message),
          probe: async () => this.patientSocketOpen,
          suspend: () => (this.suspended = true),
          resume: () => (this.suspended = false),
        },
        pace: async () => this.pace,
        offers: { standing: async () => this.offered, answer: (offered, agreed) => this.answerOffer(offered, agreed) },
        media: () => this.patientMedia,
        links: this.#links(this.#patientLinks),
      },
      this.patientLife,
    );
  }

  /** Both are there and connected; nobody is admitted. */
  static async waiting(): Promise<Stage> {
    const stage = new Stage();
    stage.doctor.receive({ type: 'joined', role: 'doctor', holding: true, present: [] });
    stage.patient.receive({ type: 'joined', role: 'patient', holding: true, present: [stage.doctorPresence] });
    stage.doctor.receive({ type: 'arrived', presence: stage.patientPresence() });
    await settle();
    return stage;
  }

  static async talking(): Promise<Stage> {
    const stage = await Stage.waiting();
    stage.doctor.admit(room);
    await settle();
    stage.patient.startNow();
    await settle();
    return stage;
  }

  patientPresence(instance = 'one', page = 'page', away = false): Presence {
    return { room, seat: 'patient', since: '2026-11-24T08:00:00Z', away, page, instance };
  }

  readonly doctorPresence: Presence = { room, seat: 'doctor', since: null, away: false, page: null, instance: null };

  get doctorLink(): Wired {
    return this.#doctorLinks.at(-1)!;
  }

  get patientLink(): Wired {
    return this.#patientLinks.at(-1)!;
  }

  get connectionsBuilt(): number {
    return this.#doctorLinks.length;
  }

  get reports(): string[] {
    return this.sentByDoctor.flatMap(message => (message.type === 'report' ? [message.event] : []));
  }

  guest(): ReturnType<DoctorWaitingRoom['guest']> {
    return this.doctor.guest(room);
  }

  /** A new document in the same tab: what was in memory is gone, what was in sessionStorage is not. */
  async reloadDoctor(present: readonly Presence[] = [this.patientPresence()], holding = true): Promise<void> {
    this.doctorLife.end();
    this.#doctorLinks.at(-1)?.close();
    this.doctorLife = new Lifetime();
    this.doctor = this.#openDoctorsPage();
    this.doctor.receive({ type: 'joined', role: 'doctor', holding, present });
    await settle();
  }

  toPatient(message: ServerMessage): Promise<void> {
    this.patient.receive(message);
    return settle();
  }

  toDoctor(message: ServerMessage): Promise<void> {
    this.doctor.receive(message);
    return settle();
  }

  /** To whom the patient may be handed over. */
  openColleaguesPage(): DoctorWaitingRoom {
    const colleague = this.#openDoctorsPage('Dr. Winter', new Memory(), []);
    colleague.receive({ type: 'joined', role: 'doctor', holding: true, present: [] });
    return colleague;
  }

  #openDoctorsPage(name = 'Dr. Sommer', storage = this.storage, made = this.#doctorLinks): DoctorWaitingRoom {
    const page = new DoctorWaitingRoom(
      {
        name,
        stun: () => [],
        send: message => this.#fromDoctor(message),
        probe: async () => this.doctorSocketAlive,
        storage,
        accompanied: () => this.doctorAccompanied,
        links: this.#links(made),
      },
      this.doctorLife,
    );
    page.useMedia(devices());
    page.ready();
    return page;
  }

  #fromDoctor(message: ClientMessage): boolean {
    this.sentByDoctor.push(message);
    const signal = message.type === 'description' || message.type === 'candidate';
    if (signal && message.room === room && this.patientHearsSignals) {
      queueMicrotask(() => this.patient.receive({ ...message, from: 'doctor' }));
    }
    return true;
  }

  #fromPatient(message: ClientMessage): boolean {
    this.sentByPatient.push(message);
    if (message.type === 'retry') {
      queueMicrotask(() => this.doctor.receive({ ...message, from: 'patient' }));
    }
    return true;
  }

  #links(made: Wired[]): Links {
    return {
      certificate: async () => ({}) as RTCCertificate,
      open: ({ role, connection }: LinkOptions, signaling, events, lifetime): Link => {
        const link = new Wired(connection, events, role === 'doctor');
        made.push(link);
        lifetime.onEnd(() => link.close());
        if (role === 'doctor') {
          this.#offered.set(connection, link);
          signaling.description({ type: 'offer', sdp: 'v=0' });
        } else {
          const offerer = this.#offered.get(connection)!;
          queueMicrotask(() => {
            offerer.join(link);
            link.join(offerer);
          });
        }
        return link as unknown as Link;
      },
    };
  }
}

/** Lets everything that was set off come to rest; no clock moves. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    await Promise.resolve();
  }
}
