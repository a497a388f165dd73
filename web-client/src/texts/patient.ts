import { patient as german } from './de/patient';
import type { Load } from './language';
import { languages, type LanguageCode } from './languages';
import type { Texts } from './texts';

export type PatientTexts = Texts<typeof german>;

/** What patients read, in the language that they chose; whoever draws again after a change draws in the new one. */
export let patient: PatientTexts = german;

/** Each is a file of its own, fetched when it is chosen. */
const fetched: Record<Exclude<LanguageCode, 'de'>, () => Promise<{ readonly patient: PatientTexts }>> = {
  'de-easy': () => import('./de-easy/patient'),
  en: () => import('./en/patient'),
  tr: () => import('./tr/patient'),
  uk: () => import('./uk/patient'),
  ru: () => import('./ru/patient'),
  ar: () => import('./ar/patient'),
};

export const patientLanguages = Object.keys(languages) as LanguageCode[];

export const loadPatient: Load = async code => {
  const texts = code === 'de' ? german : (await fetched[code]()).patient;
  return () => (patient = texts);
};
