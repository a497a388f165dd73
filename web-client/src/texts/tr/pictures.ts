import type { PictureNames } from '../pictures';

export const pictures = {
  '🐶': 'Köpek', '🐱': 'Kedi', '🐴': 'At', '🐷': 'Domuz', '🐘': 'Fil', '🐰': 'Tavşan', '🐻': 'Ayı', '🦉': 'Baykuş',
  '🐧': 'Penguen', '🐢': 'Kaplumbağa', '🐟': 'Balık', '🐙': 'Ahtapot', '🦋': 'Kelebek', '🐝': 'Arı', '🐌': 'Salyangoz', '🦁': 'Aslan',
  '🌹': 'Gül', '🌳': 'Ağaç', '🌵': 'Kaktüs', '🍄': 'Mantar', '🌍': 'Dünya', '🌙': 'Ay', '☀️': 'Güneş', '⭐': 'Yıldız',
  '☁️': 'Bulut', '🔥': 'Ateş', '🌈': 'Gökkuşağı', '❄️': 'Kar tanesi', '⚡': 'Şimşek', '🍎': 'Elma', '🍌': 'Muz', '🍓': 'Çilek',
  '🍒': 'Kiraz', '🍋': 'Limon', '🌽': 'Mısır', '🥕': 'Havuç', '🍕': 'Pizza', '🎂': 'Pasta', '☕': 'Kahve fincanı', '🥚': 'Yumurta',
  '🏠': 'Ev', '⛵': 'Yelkenli', '🚂': 'Lokomotif', '✈️': 'Uçak', '🚲': 'Bisiklet', '🚜': 'Traktör', '🚀': 'Roket', '⚓': 'Çapa',
  '🔑': 'Anahtar', '🔨': 'Çekiç', '✂️': 'Makas', '📖': 'Kitap', '✏️': 'Kurşun kalem', '⏰': 'Çalar saat', '🎁': 'Hediye', '💡': 'Ampul',
  '☂️': 'Şemsiye', '👓': 'Gözlük', '🎩': 'Şapka', '👞': 'Ayakkabı', '⚽': 'Futbol topu', '🎸': 'Gitar', '🎺': 'Trompet', '🔔': 'Zil',
} satisfies PictureNames;
