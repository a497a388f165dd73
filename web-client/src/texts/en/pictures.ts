import type { PictureNames } from '../pictures';

export const pictures = {
  '🐶': 'Dog', '🐱': 'Cat', '🐴': 'Horse', '🐷': 'Pig', '🐘': 'Elephant', '🐰': 'Rabbit', '🐻': 'Bear', '🦉': 'Owl',
  '🐧': 'Penguin', '🐢': 'Turtle', '🐟': 'Fish', '🐙': 'Octopus', '🦋': 'Butterfly', '🐝': 'Bee', '🐌': 'Snail', '🦁': 'Lion',
  '🌹': 'Rose', '🌳': 'Tree', '🌵': 'Cactus', '🍄': 'Mushroom', '🌍': 'Globe', '🌙': 'Moon', '☀️': 'Sun', '⭐': 'Star',
  '☁️': 'Cloud', '🔥': 'Fire', '🌈': 'Rainbow', '❄️': 'Snowflake', '⚡': 'Lightning', '🍎': 'Apple', '🍌': 'Banana', '🍓': 'Strawberry',
  '🍒': 'Cherry', '🍋': 'Lemon', '🌽': 'Corn', '🥕': 'Carrot', '🍕': 'Pizza', '🎂': 'Cake', '☕': 'Coffee cup', '🥚': 'Egg',
  '🏠': 'House', '⛵': 'Sailing boat', '🚂': 'Steam engine', '✈️': 'Aeroplane', '🚲': 'Bicycle', '🚜': 'Tractor', '🚀': 'Rocket', '⚓': 'Anchor',
  '🔑': 'Key', '🔨': 'Hammer', '✂️': 'Scissors', '📖': 'Book', '✏️': 'Pencil', '⏰': 'Alarm clock', '🎁': 'Present', '💡': 'Light bulb',
  '☂️': 'Umbrella', '👓': 'Glasses', '🎩': 'Hat', '👞': 'Shoe', '⚽': 'Football', '🎸': 'Guitar', '🎺': 'Trumpet', '🔔': 'Bell',
} satisfies PictureNames;
