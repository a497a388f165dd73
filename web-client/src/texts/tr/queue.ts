import type { queue as german } from '../de/queue';

export const queue: typeof german = {
  hour: 'Randevusuz görüşme saati',
  anyDoctor: 'ilk müsait olan doktor',
  until: (from: string, until: string) => `${from} – ${until}`,
  next: 'Sırada siz varsınız.',
  ahead: (count: number) => `Önünüzdeki kişi sayısı: ${count}.`,
  wait: (from: number, to: number) =>
    (from === 0 ? `Bekleme büyük olasılıkla ${to} dakikayı geçmez.` : `Bekleme yaklaşık ${from} ile ${to} dakika arasında sürer.`),
  notice: (time: string) => `Muayenehanenin mesajı, ${time}`,
  notices: {
    soon: 'Birazdan sizinleyiz.',
    longer: 'Biraz daha sürecek, yaklaşık 15 dakika daha.',
    call: 'Lütfen muayenehaneyi telefonla arayın.',
  },
  offered: (doctor: string) => `${doctor} sizi devralmak istiyor`,
  offeredText: 'Kabul ediyor musunuz? Bu kişi adınızı ancak siz evet derseniz öğrenir. Yeni bir koda ihtiyacınız yok.',
  agree: 'Evet, kabul ediyorum',
  decline: 'Hayır, burada kalmak istiyorum',
  handingOver: 'Bağlanıyorsunuz …',
};
