import type { queue as german } from '../de/queue';

export const queue: typeof german = {
  hour: 'Відкритий прийом без запису',
  anyDoctor: 'лікар, який звільниться першим',
  until: (from: string, until: string) => `з ${from} до ${until}`,
  next: 'Ви наступні в черзі.',
  ahead: (count: number) => `Перед вами в черзі: ${count}.`,
  wait: (from: number, to: number) =>
    (from === 0 ? `Імовірно, чекати не довше ${to} хв.` : `Чекати приблизно від ${from} до ${to} хв.`),
  notice: (time: string) => `Повідомлення від практики, ${time}`,
  notices: {
    soon: 'Ми скоро приділимо вам час.',
    longer: 'Буде трохи довше, приблизно на 15 хвилин.',
    call: 'Будь ласка, зателефонуйте до практики.',
  },
  offered: (doctor: string) => `${doctor} хоче продовжити прийом`,
  offeredText: 'Ви згодні? Лише після вашої згоди ця особа дізнається ваше ім’я. Новий код не потрібен.',
  agree: 'Так, я згоден або згодна',
  decline: 'Ні, я хочу залишитися',
  handingOver: 'Триває з’єднання …',
};
