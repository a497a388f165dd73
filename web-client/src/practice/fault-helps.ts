import { Lifetime } from '../consultation/lifetime';
import { deviceWord } from '../devices/device-word';
import type { OwnMedia } from '../devices/own-media';
import { FaultHelp } from '../ui/fault-help';
import type { DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';

/** A diary for everybody in the waiting room, and of the last consultation until the next one is over. */
export class FaultHelps {
  readonly #helps = new Map<string, { readonly help: FaultHelp; readonly life: Lifetime }>();
  #last: string | null = null;

  constructor(
    private readonly room: DoctorWaitingRoom,
    private readonly devices: OwnMedia,
    private readonly changed: () => void,
    private readonly lifetime: Lifetime,
  ) {
    for (const { state } of [devices, devices.permission]) {
      lifetime.onEnd(state.watch(() => this.#noteDevice()));
    }
    lifetime.onEnd(room.state.watch(({ guests, active, online }) => {
      this.#last = active ?? this.#last;
      for (const guest of guests) {
        this.#helpOf(guest.room).diary.note({
          connection: guest.link,
          visit: guest.room === active ? 'talking' : guest.away ? 'away' : 'waiting',
          ...(online === null ? {} : { server: online ? 'online' : 'offline' }),
        });
      }
      this.#forgetAllBut(new Set([...guests.map(guest => guest.room), this.#last]));
    }));
  }

  of(room: string): FaultHelp | null {
    return this.#helps.get(room)?.help ?? null;
  }

  #helpOf(room: string): FaultHelp {
    let entry = this.#helps.get(room);
    if (!entry) {
      const life = this.lifetime.child();
      entry = { life, help: new FaultHelp('doctor', () => this.room.guest(room)?.link?.stats(), this.changed, life) };
      this.#helps.set(room, entry);
      this.#noteDevice();
    }
    return entry.help;
  }

  #noteDevice(): void {
    this.#helps.forEach(({ help }) => help.diary.note({ device: deviceWord(this.devices) }));
  }

  #forgetAllBut(kept: ReadonlySet<string | null>): void {
    for (const [room, { life }] of this.#helps) {
      if (!kept.has(room)) {
        life.end();
        this.#helps.delete(room);
      }
    }
  }
}
