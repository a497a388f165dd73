import type { queue as german } from '../de/queue';

export const queue: typeof german = {
  hour: 'ساعة استشارة مفتوحة',
  anyDoctor: 'أول طبيب أو طبيبة يتفرغ',
  until: (from: string, until: string) => `من ${from} إلى ${until}`,
  next: 'دورك هو التالي.',
  ahead: (count: number) => `عدد من ينتظرون قبلك: ${count}.`,
  wait: (from: number, to: number) =>
    (from === 0 ? `لن يطول الانتظار على الأرجح أكثر من ${to} دقيقة.` : `سيستغرق الانتظار نحو ${from} إلى ${to} دقيقة.`),
  notice: (time: string) => `رسالة من العيادة، ${time}`,
  notices: {
    soon: 'سنكون معك بعد قليل.',
    longer: 'سيستغرق الأمر وقتًا أطول، نحو 15 دقيقة إضافية.',
    call: 'يرجى الاتصال بالعيادة هاتفيًا.',
  },
  offered: (doctor: string) => `يود ${doctor} متابعة الاستشارة معك`,
  offeredText: 'هل توافق؟ لن يعرف هذا الشخص اسمك إلا بعد موافقتك. لا تحتاج إلى رمز جديد.',
  agree: 'نعم، أوافق',
  decline: 'لا، أريد البقاء',
  handingOver: 'جارٍ الاتصال …',
};
