/** Sixty-four pictures that people tell apart by sight and by ear: six bits each of the short authentication string. */
export const pictures = {
  '🐶': 'Hund', '🐱': 'Katze', '🐴': 'Pferd', '🐷': 'Schwein', '🐘': 'Elefant', '🐰': 'Hase', '🐻': 'Bär', '🦉': 'Eule',
  '🐧': 'Pinguin', '🐢': 'Schildkröte', '🐟': 'Fisch', '🐙': 'Krake', '🦋': 'Schmetterling', '🐝': 'Biene', '🐌': 'Schnecke', '🦁': 'Löwe',
  '🌹': 'Rose', '🌳': 'Baum', '🌵': 'Kaktus', '🍄': 'Pilz', '🌍': 'Erdkugel', '🌙': 'Mond', '☀️': 'Sonne', '⭐': 'Stern',
  '☁️': 'Wolke', '🔥': 'Feuer', '🌈': 'Regenbogen', '❄️': 'Schneeflocke', '⚡': 'Blitz', '🍎': 'Apfel', '🍌': 'Banane', '🍓': 'Erdbeere',
  '🍒': 'Kirsche', '🍋': 'Zitrone', '🌽': 'Mais', '🥕': 'Möhre', '🍕': 'Pizza', '🎂': 'Torte', '☕': 'Kaffeetasse', '🥚': 'Ei',
  '🏠': 'Haus', '⛵': 'Segelboot', '🚂': 'Lokomotive', '✈️': 'Flugzeug', '🚲': 'Fahrrad', '🚜': 'Traktor', '🚀': 'Rakete', '⚓': 'Anker',
  '🔑': 'Schlüssel', '🔨': 'Hammer', '✂️': 'Schere', '📖': 'Buch', '✏️': 'Bleistift', '⏰': 'Wecker', '🎁': 'Geschenk', '💡': 'Glühbirne',
  '☂️': 'Regenschirm', '👓': 'Brille', '🎩': 'Hut', '👞': 'Schuh', '⚽': 'Fußball', '🎸': 'Gitarre', '🎺': 'Trompete', '🔔': 'Glocke',
} as const;
