import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import type { OwnMedia } from '../devices/own-media';
import type { NetworkClass } from '../network/network-class';
import { NetworkState, type NetworkFinding } from '../network/network-state';
import { onceAllowed } from '../network/once-allowed';
import { peerIsSymmetric } from '../network/peer-router';
import { compareWithRange, rangeOf, type RangeFinding } from '../network/port-range';
import { berlinDay } from '../ui/format';
import type { DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';
import { ConnectionTally, type Tally } from './connection-tally';

export interface WatchedNetwork {
  readonly finding: NetworkFinding;
  readonly tally: Tally;
  readonly range: RangeFinding | 'no-range' | null;
}

/** By then the other side's browser has told all addresses that it will find. */
const candidatesMilliseconds = 3_000;

/** The clinic's side of the network, as this page sees it; none of it leaves the page. */
export class NetworkWatch {
  readonly state: Observable<WatchedNetwork>;
  readonly #network: NetworkState;
  readonly #tally = new ConnectionTally();

  constructor(private readonly room: DoctorWaitingRoom, media: OwnMedia, lifetime = new Lifetime()) {
    this.state = new Observable<WatchedNetwork>({ finding: 'checking', tally: this.#tally.tally, range: null });
    this.#network = new NetworkState(lifetime);
    lifetime.onEnd(this.#network.state.watch(({ finding }) => this.state.update({ finding, range: null })));
    lifetime.onEnd(room.state.watch(({ guests }) => {
      this.#tally.observe(guests, berlinDay(new Date())).forEach(id =>
        lifetime.after(candidatesMilliseconds, () => void this.#askForRouter(id)));
      this.state.update({ tally: this.#tally.tally });
    }));
    lifetime.onEnd(onceAllowed(media, () => this.check()));
    this.check();
  }

  check(): void {
    void this.#network.check();
  }

  compare(from: string, to: string): void {
    const { finding } = this.state.value;
    if (typeof finding === 'object') {
      this.state.update({ range: rangeFinding(finding, from, to) });
    }
  }

  async #askForRouter(id: string): Promise<void> {
    const stats = await this.room.guest(id)?.link?.stats();
    if (stats && peerIsSymmetric(stats.values())) {
      this.#tally.symmetric(id);
      this.state.update({ tally: this.#tally.tally });
    }
  }
}

function rangeFinding(network: NetworkClass, from: string, to: string): RangeFinding | 'no-range' {
  const range = rangeOf(from, to);
  return range ? compareWithRange(network, range) : 'no-range';
}
