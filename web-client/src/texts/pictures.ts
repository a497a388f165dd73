import { pictures as german } from './de/pictures';

/** The pictures of the short authentication string with their names in the language that was chosen. */
export let pictures: readonly (readonly [picture: string, name: string])[] = german;
