import { patient as german } from './de/patient';
import type { Texts } from './texts';

export type PatientTexts = Texts<typeof german>;

/** What patients read, in the language that they chose; whoever draws again after a change draws in the new one. */
export let patient: PatientTexts = german;
