import { pictures as german } from './de/pictures';
import type { Load } from './language';
import type { LanguageCode } from './languages';

export type PictureNames = Readonly<Record<keyof typeof german, string>>;

const fetched: Partial<Record<LanguageCode, () => Promise<{ readonly pictures: PictureNames }>>> = {};

/** The order is part of the protocol (docs/signaling-protocol.md), and the same in every language. */
export let pictures: readonly (readonly [picture: string, name: string])[] = Object.entries(german);

export const loadPictures: Load = async code => {
  const names = (await fetched[code]?.())?.pictures ?? german;
  return () => (pictures = Object.keys(german).map(picture => [picture, names[picture as keyof typeof german]]));
};
