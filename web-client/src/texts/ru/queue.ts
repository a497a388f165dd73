import type { queue as german } from '../de/queue';

export const queue: typeof german = {
  hour: 'Открытый приём без записи',
  anyDoctor: 'врач, который освободится первым',
  until: (from: string, until: string) => `с ${from} до ${until}`,
  next: 'Вы следующие в очереди.',
  ahead: (count: number) => `Перед вами в очереди: ${count}.`,
  wait: (from: number, to: number) =>
    (from === 0 ? `Вероятно, ждать не дольше ${to} мин.` : `Ждать примерно от ${from} до ${to} мин.`),
  notice: (time: string) => `Сообщение от практики, ${time}`,
  notices: {
    soon: 'Мы скоро займёмся вами.',
    longer: 'Будет немного дольше, примерно на 15 минут.',
    call: 'Пожалуйста, позвоните в практику.',
  },
  offered: (doctor: string) => `${doctor} хочет продолжить приём`,
  offeredText: 'Вы согласны? Только после вашего согласия этот человек узнает ваше имя. Новый код не нужен.',
  agree: 'Да, я согласен или согласна',
  decline: 'Нет, я хочу остаться',
  handingOver: 'Идёт соединение …',
};
