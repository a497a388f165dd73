import type { BrowserTexts } from '../browser';

export const browser = {
  title: 'Video consultation',
  unsupported: {
    heading: 'This browser cannot hold a video consultation',
    text: 'Please open this page with one of these browsers. They are free of charge, and almost every device has one of them already:',
  },
  'in-app': {
    heading: 'Please open this page in your browser',
    text: 'You see this page inside another app, where camera and microphone are mostly blocked. Copy the link, open Chrome or Safari and paste it into the address bar at the top. Often the menu of this app (⋮ or ⋯) offers “Open in browser”, too.',
  },
  insecure: {
    heading: 'This page was not loaded over an encrypted connection',
    text: 'Like this, your browser does not allow camera and microphone. Please open the link exactly as it stands in your invitation, or go on here:',
  },
  incomplete: {
    heading: 'The page was not loaded completely',
    text: 'Please check your internet connection and load the page again.',
  },
  works: {
    chrome: version => `Chrome from version ${version}`,
    edge: version => `Edge from version ${version}`,
    firefox: version => `Firefox from version ${version}`,
    safari: version => `Safari from version ${version} (iPhone and iPad from iOS ${version})`,
  },
  link: 'Link to this page',
  copy: 'Copy link',
  copied: 'The link has been copied. Paste it into the address bar of the other browser.',
  copyByHand: 'Copying did not work. Hold your finger on the link and choose “Copy”.',
  encrypted: 'Open encrypted',
  reload: 'Load again',
  goOn: 'Try here all the same',
  wayOut: 'If it does not work, please telephone the practice. The number is in your invitation.',
} satisfies BrowserTexts;
