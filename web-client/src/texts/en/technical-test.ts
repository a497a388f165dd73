import type { TechnicalTestTexts } from '../technical-test';

export const technicalTest = {
  title: 'Technical test – video consultation',
  frame: {
    language: 'Language',
    links: {
      '/technik-test': 'Technical test',
      '/nutzungsbedingungen': 'Terms of use (in German)', '/datenschutz': 'Privacy (in German)',
      '/barrierefreiheit': 'Accessibility (in German)', '/impressum': 'Imprint (in German)',
    },
  },
  heading: 'Technical test',
  intro: 'Here you can see before your appointment whether this device and this network are suitable. You need no code. What this page finds out stays in your browser.',
  overall: {
    checking: 'The test is running. It takes a few seconds.',
    good: 'This device and this network are suitable. For the appointment use the same device in the same network.',
    untried: 'Your network is suitable. Please try camera and microphone below, too.',
    depends: 'With this network it may not work. Please read below what you can do.',
    bad: 'It does not work like this yet. Please read below what you can do.',
    unclear: 'This could not be found out for certain. Please read below what you can do.',
  },
  browser: {
    heading: 'Browser',
    good: { title: 'Your browser is suitable', text: '' },
    bad: { title: 'Your browser is not suitable', text: 'Please use a current version of Chrome, Edge, Firefox or Safari.' },
  },
  network: {
    heading: 'Network',
    checking: 'Your network is being checked …',
    again: 'Check again',
    unreachable: { title: 'The server cannot be reached at the moment', text: 'Please check your internet connection and try again.' },
    mappings: {
      'one-port': { title: 'Your network is suitable', text: 'It allows direct connections to other devices.' },
      'no-router': { title: 'Your network is suitable', text: 'This device is on the internet without a router.' },
      'same-network': { title: 'It works within this network', text: 'This device is in the same network as the server. How this network looks from outside cannot be seen from here.' },
      'port-per-destination': { title: 'Your network makes direct connections difficult', text: 'Whether it works depends on your practice’s network. Another network is safer:' },
      'no-udp': { title: 'Your network allows no video consultation', text: 'It blocks direct connections (UDP). This is how it works:' },
      unclear: { title: 'Your network could not be checked completely', text: 'The video consultation may work all the same. Try again later.' },
    },
    ways: [
      'On a phone use mobile data instead of Wi-Fi – or the other way round – and check again.',
      'Use another network, for example at home instead of at work. Please switch off any VPN.',
      'If none of this helps, please telephone your practice.',
    ],
    ipv6: {
      yes: 'Your network has IPv6, too. If your practice has it as well, the prospects are better.',
      no: 'Your network has no IPv6. Nothing is wrong with that.',
      hidden: 'Your browser does not tell this page whether your network has IPv6. Nothing is wrong with that.',
    },
  },
  devices: {
    heading: 'Camera, microphone and loudspeaker',
    why: 'Your browser asks whether this page may use camera and microphone. Picture and sound stay on this device.',
    begin: 'Try camera and microphone',
    end: 'Switch off camera and microphone',
  },
  back: 'To the dial-in code',
  backToAppointment: 'Back to your appointment',
} satisfies TechnicalTestTexts;
