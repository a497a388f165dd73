import { language } from '../texts/language';
import { languages, type LanguageCode } from '../texts/languages';

/** Appointments happen where the practice is, wherever the patient's device believes to be. */
const zone = { timeZone: 'Europe/Berlin' } as const;
const isoDay = new Intl.DateTimeFormat('sv-SE', zone);
const isoTime = new Intl.DateTimeFormat('sv-SE', { ...zone, hour: '2-digit', minute: '2-digit' });

/** Made once for each language: making one takes longer than all that it formats here. */
function inEach(options: Intl.DateTimeFormatOptions): (instant: Date, code?: LanguageCode) => string {
  const made = new Map<LanguageCode, Intl.DateTimeFormat>();
  return (instant, code = language.value.code) => {
    const format = made.get(code) ?? new Intl.DateTimeFormat(languages[code].tag, { ...zone, ...options });
    made.set(code, format);
    return format.format(instant);
  };
}

export const clockShort = inEach({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const longDay = inEach({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const shortDay = inEach({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
export const clock = (instant: Date, code = language.value.code): string => clockShort(instant, code) + languages[code].clock;

/** `2026-11-24` and `09:05`, as date and time inputs and the API want them. */
export const berlinDay = (instant: Date): string => isoDay.format(instant);
export const berlinTime = (instant: Date): string => isoTime.format(instant);

export function megabytes(bytes: number): string {
  const value = Math.max(bytes / 2 ** 20, 0.1);
  return `${new Intl.NumberFormat(languages[language.value.code].tag, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} MB`;
}

export function minutesSince(instant: Date, now = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - instant.getTime()) / 60_000));
}
