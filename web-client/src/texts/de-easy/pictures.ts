import type { PictureNames } from '../pictures';

export const pictures = {
  '🐶': 'Hund', '🐱': 'Katze', '🐴': 'Pferd', '🐷': 'Schwein', '🐘': 'Elefant', '🐰': 'Hase', '🐻': 'Bär', '🦉': 'Eule',
  '🐧': 'Pinguin', '🐢': 'Schildkröte', '🐟': 'Fisch', '🐙': 'Krake', '🦋': 'Schmetterling', '🐝': 'Biene', '🐌': 'Schnecke', '🦁': 'Löwe',
  '🌹': 'Rose', '🌳': 'Baum', '🌵': 'Kaktus', '🍄': 'Pilz', '🌍': 'Erd-Kugel', '🌙': 'Mond', '☀️': 'Sonne', '⭐': 'Stern',
  '☁️': 'Wolke', '🔥': 'Feuer', '🌈': 'Regen-Bogen', '❄️': 'Schnee-Flocke', '⚡': 'Blitz', '🍎': 'Apfel', '🍌': 'Banane', '🍓': 'Erd-Beere',
  '🍒': 'Kirsche', '🍋': 'Zitrone', '🌽': 'Mais', '🥕': 'Möhre', '🍕': 'Pizza', '🎂': 'Torte', '☕': 'Kaffee-Tasse', '🥚': 'Ei',
  '🏠': 'Haus', '⛵': 'Segel-Boot', '🚂': 'Lokomotive', '✈️': 'Flug-Zeug', '🚲': 'Fahr-Rad', '🚜': 'Traktor', '🚀': 'Rakete', '⚓': 'Anker',
  '🔑': 'Schlüssel', '🔨': 'Hammer', '✂️': 'Schere', '📖': 'Buch', '✏️': 'Blei-Stift', '⏰': 'Wecker', '🎁': 'Geschenk', '💡': 'Glüh-Birne',
  '☂️': 'Regen-Schirm', '👓': 'Brille', '🎩': 'Hut', '👞': 'Schuh', '⚽': 'Fuß-Ball', '🎸': 'Gitarre', '🎺': 'Trompete', '🔔': 'Glocke',
} satisfies PictureNames;
