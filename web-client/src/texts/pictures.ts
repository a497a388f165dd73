import { pictures as german } from './de/pictures';
import type { Load } from './language';
import type { LanguageCode } from './languages';

export type PictureNames = Readonly<Record<keyof typeof german, string>>;

const fetched: Record<Exclude<LanguageCode, 'de'>, () => Promise<{ readonly pictures: PictureNames }>> = {
  'de-easy': () => import('./de-easy/pictures'),
  en: () => import('./en/pictures'),
  tr: () => import('./tr/pictures'),
  uk: () => import('./uk/pictures'),
  ru: () => import('./ru/pictures'),
  ar: () => import('./ar/pictures'),
};

/** The order is part of the protocol (docs/signaling-protocol.md), and the same in every language. */
export let pictures: readonly (readonly [picture: string, name: string])[] = Object.entries(german);

export const loadPictures: Load = async code => {
  const names = code === 'de' ? german : (await fetched[code]()).pictures;
  return () => (pictures = Object.keys(german).map(picture => [picture, names[picture as keyof typeof german]]));
};
