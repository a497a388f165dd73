import type { Lifetime } from '../consultation/lifetime';
import type { Observable } from '../consultation/observable';
import type { PatientState } from './patient-state';

/** How long a page whose doctor is there waits for an offer before it asks for one. */
const offerWithinMilliseconds = 10_000;
/** Asked so often in vain, the page says that it is the practice that is not ready. */
const patientAsks = 2;

/** A doctor who is there should offer a connection. An offer may be lost; without camera and microphone there is none. */
export function askForOffers(state: Observable<PatientState>, ask: () => void, lifetime: Lifetime): void {
  let asked = 0;
  lifetime.every(offerWithinMilliseconds, () => {
    const { phase, link, doctorPresent, keptWaiting } = state.value;
    const lacking = phase !== 'closed' && phase !== 'superseded' && doctorPresent && link === 'none';
    if (lacking) {
      ask();
    }
    asked = lacking ? asked + 1 : 0;
    if (keptWaiting !== asked > patientAsks) {
      state.update({ keptWaiting: !keptWaiting });
    }
  });
}
