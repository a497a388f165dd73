import type { Lifetime } from '../consultation/lifetime';
import type { Observable } from '../consultation/observable';

/** Keeps the screen on (W3C Screen Wake Lock): a phone that locks itself loses its place. Browsers may refuse. */
export function keepAwake(lifetime: Lifetime): void {
  let lock: WakeLockSentinel | null = null;
  const request = async (): Promise<void> => {
    if (document.visibilityState === 'visible' && navigator.wakeLock) {
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (lifetime.over) {
        void lock?.release();
      }
    }
  };
  // The browser takes the lock away whenever the page is hidden.
  lifetime.listen(document, 'visibilitychange', () => void request());
  lifetime.onEnd(() => void lock?.release());
  void request();
}

/** The same, for as long as a condition holds. */
export function awakeWhile<T extends object>(state: Observable<T>, holds: (value: T) => boolean, lifetime: Lifetime): void {
  let awake: Lifetime | null = null;
  lifetime.onEnd(state.watch(value => {
    if (holds(value) && !awake) {
      keepAwake(awake = lifetime.child());
    } else if (!holds(value)) {
      awake?.end();
      awake = null;
    }
  }));
}
