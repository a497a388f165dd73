import { Lifetime } from '../consultation/lifetime';
import { Observable } from '../consultation/observable';
import { checkNetwork, stunServers } from './network-check';
import type { NetworkClass } from './network-class';

export type NetworkFinding = NetworkClass | 'checking' | 'unreachable';

/** The class of the network that this page is in: found out at the start, on request, and after a change of network. */
export class NetworkState {
  readonly state = new Observable<{ readonly finding: NetworkFinding }>({ finding: 'checking' });
  readonly #lifetime: Lifetime;
  #run = new Lifetime();

  constructor(parent: Lifetime) {
    this.#lifetime = parent.child();
    this.#lifetime.listen(window, 'online', () => void this.check());
  }

  async check(): Promise<void> {
    this.#run.end();
    const run = (this.#run = this.#lifetime.child());
    this.state.update({ finding: 'checking' });
    const finding = await stunServers().then(stun => checkNetwork(stun, run)).catch(() => 'unreachable' as const);
    if (run === this.#run) {
      this.state.update({ finding });
      run.end();
    }
  }
}
