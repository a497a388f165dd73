import type { queue as german } from '../de/queue';

export const queue: typeof german = {
  hour: 'Open consultation hour',
  anyDoctor: 'whoever is free first',
  until: (from: string, until: string) => `${from} to ${until}`,
  next: 'You are next.',
  ahead: (count: number) => `Before you: ${count}.`,
  wait: (from: number, to: number) =>
    (from === 0 ? `This will probably take no longer than ${to} minutes.` : `This will take about ${from} to ${to} minutes.`),
  notice: (time: string) => `Message from the practice, ${time}`,
  notices: {
    soon: 'We will be with you in a moment.',
    longer: 'It will take a little longer, about 15 minutes more.',
    call: 'Please ring the practice up.',
  },
  offered: (doctor: string) => `${doctor} would like to take over`,
  offeredText: 'Do you agree? Only after your yes does this person learn your name. You need no new code.',
  agree: 'Yes, I agree',
  decline: 'No, I would like to stay',
  handingOver: 'You are being connected …',
};
