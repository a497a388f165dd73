import { patient as text } from '../texts/patient';
import type { PatientState } from '../waiting-room/patient-state';

/** Asked in, or in the conversation. */
export const isIn = ({ phase }: PatientState): boolean => phase === 'invited' || phase === 'talking';

/** There is no way to a doctor who is there: more has to be said than one line. */
export const isUnreached = ({ link, doctorPresent }: PatientState): boolean => link === 'no-direct-path' && doctorPresent;

/** The conversation stands still, and nothing else on the page says whom to call. */
export const wantsTelephone = (state: PatientState): boolean =>
  isIn(state) && state.link !== 'connected' && state.link !== 'distrusted' && !isUnreached(state);

/** The one line above everything, read aloud when it changes. */
export function status(state: PatientState): string {
  if (state.link === 'distrusted') {
    return text.distrusted.heading;
  }
  if (isIn(state) && state.link !== 'connected') {
    // Whoever has no server does not know who else is there.
    return state.doctorPresent || state.online === false ? text.waiting.interrupted : text.talking.doctorGone;
  }
  switch (state.phase) {
    case 'talking':
      return `${text.talking.status(state.doctor)} ${soundOnly(state)}`;
    case 'invited':
      return text.invited.status(state.doctor);
    default:
      return `${text.waiting.status} ${waitingFor(state)}`;
  }
}

export function soundOnly({ soundOnly: { own, other } }: PatientState): string {
  return own ? text.soundOnly.own : other ? text.soundOnly.other : '';
}

function waitingFor({ online, link, doctor, doctorPresent, keptWaiting, queue }: PatientState): string {
  if (link === 'connected') {
    return text.waiting.connected(doctor);
  }
  if (online === false) {
    return text.waiting.offline;
  }
  if (queue) {
    const { ahead, wait } = queue;
    return `${ahead === 0 ? text.queue.next : text.queue.ahead(ahead)} ${wait ? text.queue.wait(wait.from, wait.to) : ''}`;
  }
  if (online && !doctorPresent) {
    return text.waiting.noDoctor;
  }
  if (link === 'none' && keptWaiting) {
    return text.waiting.gettingReady;
  }
  return link === 'interrupted' ? text.waiting.interrupted : text.waiting.connecting;
}
