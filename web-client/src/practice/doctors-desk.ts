import { Arrivals } from '../arrivals/arrivals';
import { Background } from '../background/background';
import type { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { OwnMedia } from '../devices/own-media';
import { awakeWhile } from '../devices/wake-lock';
import { ScreenShare } from '../exchange/screen-share';
import type { ClientMessage, ServerMessage } from '../signaling/messages';
import { DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';
import { noPicture } from '../waiting-room/own-sending';
import { BesideCall } from './beside-call';
import type { Appointment } from './practice-api';
import { PracticeSocket } from './practice-socket';

export interface DeskState {
  /** The browser asks for camera and microphone, and it takes longer than where they are allowed already. */
  readonly asking: boolean;
}

interface DeskEvents {
  /** After the waiting room has heard it. */
  message(message: ServerMessage): void;
  online(online: boolean): void;
  expired(expired: boolean): void;
}

/** Opening devices that are allowed takes less, and an explanation would only flash. */
const askingMilliseconds = 1_000;

/** Where a doctor receives patients: the waiting room, the own devices, and whatever goes along with a consultation. */
export class DoctorsDesk {
  readonly state = new Observable<DeskState>({ asking: false });
  readonly media = new OwnMedia();
  readonly background = new Background();
  readonly screen = new ScreenShare();
  readonly arrivals: Arrivals;
  /** Null for those who receive nobody. */
  waitingRoom: DoctorWaitingRoom | null = null;
  beside: BesideCall | null = null;
  /** False as long as there is no socket. */
  send: (message: ClientMessage) => boolean = () => false;
  #testing = false;

  constructor(
    readonly expected: () => readonly Appointment[],
    private readonly events: DeskEvents,
    private readonly lifetime: Lifetime,
  ) {
    this.arrivals = new Arrivals(lifetime);
  }

  /** The own picture as others see it. */
  get seen(): MediaStream | null {
    return this.background.instead(this.media.state.value.stream);
  }

  async open(doctor: string): Promise<void> {
    const room = new DoctorWaitingRoom(
      {
        name: doctor,
        stun: () => socket.stun,
        send: message => socket.send(message),
        probe: () => socket.probe(),
        accompanied: each => this.beside?.conduct.in(each)?.accompanied ?? null,
      },
      this.lifetime,
    );
    this.waitingRoom = room;
    this.beside = new BesideCall(room, this.media, this.expected, () => this.state.update({}), this.lifetime);
    this.#follow(room);
    const socket = new PracticeSocket({
      message: message => {
        room.receive(message);
        this.events.message(message);
      },
      online: online => {
        room.online(online);
        this.events.online(online);
      },
      expired: expired => this.events.expired(expired),
    }, this.lifetime, () => !room.state.value.holding);
    this.send = message => socket.send(message);
    // Whoever draws finds the waiting room from now on.
    this.state.update({});
    await this.openDevices();
  }

  /** The permission first: without it browsers hide the addresses that a direct connection needs. */
  async openDevices(): Promise<void> {
    const forget = this.lifetime.after(askingMilliseconds, () => this.state.update({ asking: true }));
    const stream = await this.media.open();
    forget();
    if (this.state.value.asking) {
      this.state.update({ asking: false });
    }
    if (stream) {
      this.#releaseUnusedDevices();
    }
  }

  /** While the doctor looks after them, they stay on. */
  testDevices(testing: boolean): void {
    this.#testing = testing;
    if (testing) {
      void this.media.open();
    } else {
      this.#releaseUnusedDevices();
    }
  }

  async admit(room: string): Promise<void> {
    if (await this.media.open()) {
      this.waitingRoom?.admit(room);
    }
  }

  #follow(room: DoctorWaitingRoom): void {
    this.lifetime.onEnd(this.media.state.watch(({ stream }) => {
      room.useMedia(this.screen.instead(this.seen));
      if (stream) {
        room.ready();
        this.#releaseUnusedDevices();
      }
    }));
    for (const { state } of [this.screen, this.background]) {
      this.lifetime.onEnd(state.watch(() => room.useMedia(this.screen.instead(this.seen))));
    }
    this.lifetime.onEnd(() => this.background.instead(null));
    this.lifetime.onEnd(room.state.watch(({ guests, active, holding, soundOnly }) => {
      this.media.holdCamera(noPicture(soundOnly));
      if (active === null || noPicture(soundOnly)) {
        this.screen.stop();
      }
      if (holding && (guests.length > 0 || active)) {
        void this.openDevices();
      } else {
        this.#releaseUnusedDevices();
      }
    }));
    this.lifetime.onEnd(room.state.watch(state => this.arrivals.follow(state)));
    awakeWhile(room.state, ({ active }) => active !== null, this.lifetime);
  }

  /** The light of the camera goes out when nobody waits and nobody is spoken to. */
  #releaseUnusedDevices(): void {
    const waiting = this.waitingRoom?.state.value;
    if (waiting && !this.#testing && !(waiting.holding && (waiting.guests.length > 0 || waiting.active))) {
      this.media.release();
    }
  }
}
