import type { Pace } from '../dial-in/dial-in-api';

/** In minutes; from zero where it may begin at once. */
export interface ExpectedWait {
  readonly from: number;
  readonly to: number;
}

/** Nobody can tell it to the minute, and a number that looks as if they could would be believed. */
const stepMinutes = 5;
/** Some consultations take longer than all before them. */
const longerThanUsual = 1.5;

/** @returns null where nothing is known: then nothing is claimed */
export function expectedWait(ahead: number, { doctors, consultationSeconds }: Pace): ExpectedWait | null {
  if (consultationSeconds === null || doctors < 1) {
    return null;
  }
  const minutesForEach = consultationSeconds / 60 / doctors;
  return {
    from: Math.floor((ahead * minutesForEach) / stepMinutes) * stepMinutes,
    to: Math.max(Math.ceil(((ahead + 1) * minutesForEach * longerThanUsual) / stepMinutes), 1) * stepMinutes,
  };
}
