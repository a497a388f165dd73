/** Appointments happen where the practice is, wherever the patient's device believes to be. */
const zone = { timeZone: 'Europe/Berlin' } as const;
const time = new Intl.DateTimeFormat('de-DE', { ...zone, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('de-DE', { ...zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const isoDay = new Intl.DateTimeFormat('sv-SE', zone);

export const clock = (instant: Date): string => `${time.format(instant)} Uhr`;
export const clockShort = (instant: Date): string => time.format(instant);
export const longDay = (instant: Date): string => day.format(instant);

/** `2026-11-24`, as date inputs and the API want it. */
export const berlinDay = (instant: Date): string => isoDay.format(instant);

export function minutesSince(instant: Date, now = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - instant.getTime()) / 60_000));
}
