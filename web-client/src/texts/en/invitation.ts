import type { InvitationTexts } from '../invitation';

export const invitation = {
  heading: 'Invitation to a video consultation',
  title: 'Video consultation',
  cancelledTitle: 'Cancelled: video consultation',
  subjects: {
    invitation: when => `Invitation to a video consultation: ${when}`,
    reminder: when => `Reminder of your video consultation: ${when}`,
    cancellation: when => `Your video consultation is cancelled: ${when}`,
  },
  greeting: 'Hello!',
  openings: {
    invitation: 'We invite you to a video consultation.',
    reminder: 'We would like to remind you of your video consultation.',
    cancellation: 'Unfortunately your video consultation is cancelled. Link and dial-in code are no longer valid. Please call us if you need another appointment.',
  },
  moment: (day, time) => `${day}, ${time}`,
  when: 'When',
  doctor: 'With',
  practice: 'Practice',
  telephone: 'Telephone',
  code: 'Dial-in code',
  link: 'This is your way in: open this link.',
  orCode: 'Or open this page and enter the dial-in code.',
  personal: 'Link and code are only for you. Please do not pass them on.',
  earlier: 'You find the link and the dial-in code in your invitation. If you no longer have it, please call us.',
  byCamera: 'Phone or tablet: point the camera at this picture. Then tap the link.',
  byKeyboard: 'Computer: enter this address, and then the code.',
  picture: 'QR code with your link',
  steps: {
    heading: 'How it works',
    opens: time => `Open the page about 5 minutes before. You can enter from ${time}.`,
    list: [
      'Allow camera and microphone.',
      'Enter your name and wait until you are asked in.',
      'At the end choose “Leave”.',
    ],
  },
  rules: {
    heading: 'How the conversation stays confidential',
    list: [
      'You are in a closed, quiet room.',
      'Anyone with you in the room introduces themselves at the beginning and keeps the conversation confidential.',
      'Nobody records picture or sound.',
    ],
  },
  equipment: 'You need a phone, tablet or computer with camera and microphone. Current versions of Chrome, Edge, Firefox and Safari work.',
  technicalTest: 'Please try beforehand whether your device and network are suitable:',
  free: 'Taking part is voluntary and free of charge for you. You need no account and no app.',
  help: telephone => `Something does not work? Call us: ${telephone}`,
  message: {
    invitation: when => `Video consultation: ${when}`,
    reminder: when => `Reminder, video consultation: ${when}`,
    cancellation: when => `Cancelled: video consultation ${when}`,
    earlier: 'Code: see invitation',
    telephone: number => `Tel. ${number}`,
  },
} satisfies InvitationTexts;
