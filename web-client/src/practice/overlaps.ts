import { berlinDay, berlinTime } from '../ui/format';
import type { Appointment, NewTime } from './practice-api';

/** Places in an open hour are all there at once, and on purpose. */
const stands = ({ state, openHour }: Appointment): boolean => openHour === null && state !== 'cancelled' && state !== 'ended';

/**
 * Those of one doctor at the same time: a warning while the practice looks, and never more than that.
 *
 * @param appointments in order of their beginning
 */
export function overlapping(appointments: readonly Appointment[]): ReadonlySet<string> {
  const found = new Set<string>();
  const standing = appointments.filter(stands);
  standing.forEach((one, i) => {
    for (let next = i + 1; next < standing.length && standing[next]!.startsAt < one.endsAt; next++) {
      const other = standing[next]!;
      if (one.doctor?.id === other.doctor?.id && one.startsAt < other.endsAt) {
        found.add(one.id).add(other.id);
      }
    }
  });
  return found;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * What a time would overlap with that is being typed. By the clock on the wall: in the nights of the clock change it may be
 * wrong by an hour, and the server's answer is not.
 *
 * @param moved the appointment that it is for, if there is one
 */
export function inTheWay(
  { day, time, durationMinutes }: NewTime, doctor: string, appointments: readonly Appointment[], moved: string | null,
): readonly Appointment[] {
  const start = minutes(time);
  return appointments.filter(each => {
    const begins = new Date(each.startsAt);
    const theirs = minutes(berlinTime(begins));
    const lasts = (new Date(each.endsAt).getTime() - begins.getTime()) / 60_000;
    return stands(each) && each.id !== moved && each.doctor?.id === doctor && berlinDay(begins) === day
      && start < theirs + lasts && theirs < start + durationMinutes;
  });
}
