import { patient as german } from './de/patient';
import type { Load } from './language';
import type { LanguageCode } from './languages';
import type { Texts } from './texts';

export type PatientTexts = Texts<typeof german>;

/** What patients read, in the language that they chose; whoever draws again after a change draws in the new one. */
export let patient: PatientTexts = german;

/** Each is a file of its own, fetched when it is chosen. */
const fetched: Partial<Record<LanguageCode, () => Promise<{ readonly patient: PatientTexts }>>> = {};

export const patientLanguages: readonly LanguageCode[] = ['de', ...(Object.keys(fetched) as LanguageCode[])];

export const loadPatient: Load = async code => {
  const texts = (await fetched[code]?.())?.patient ?? german;
  return () => (patient = texts);
};
