import type { openHours as german } from '../de/practice-open-hours';

export const openHours: typeof german = {
  heading: 'Open consultation hour',
  none: 'There is no open consultation hour on this date.',
  open: 'New open hour',
  from: 'Begins',
  until: 'Ends',
  doctors: 'Who receives patients from the queue?',
  create: 'Create the hour',
  givePlace: 'Give a place',
  given: 'The place is given',
  empty: 'Nobody is in the queue.',
  moveUp: 'See first',
  urgent: 'urgent',
  inOrder: 'Back in order',
  claim: 'Take over',
  giveBack: 'Back to the queue',
  tell: 'Message',
  tellAll: 'Message to everybody who waits here',
  told: (notice: string, missed: number) =>
    `Told: ${notice}${missed === 0 ? '' : ` Not connected, and so not told: ${missed}.`}`,
  notTold: 'Not told: none of them is connected now.',
  notices: {
    soon: 'We will be with you in a moment.',
    longer: 'It will take a little longer, about 15 minutes more.',
    call: 'Please ring the practice up.',
  },
  handOver: 'Hand over to a colleague',
  offers: { asked: 'The person is being asked.', declined: 'The person would like to stay with you.' },
};
