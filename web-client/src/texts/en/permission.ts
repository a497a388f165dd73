import type { PermissionTexts } from '../de/permission';

export const permission = {
  heading: 'How to allow camera and microphone',
  steps: {
    chromium: ['Click on the symbol with the two sliders (or the lock) at the top left beside the address.', 'Switch on camera and microphone.'],
    'chromium-mobile': ['Tap the symbol with the two sliders (or the lock) at the top beside the address.', 'Tap “Permissions” and switch on camera and microphone.'],
    firefox: ['Click on the crossed-out camera (or the lock) at the top left beside the address.', 'Click on the ✕ behind “Blocked” for camera and microphone.'],
    'firefox-mobile': ['Tap the lock beside the address.', 'Tap “Blocked” for camera and microphone, so that it says “Allowed”.'],
    safari: ['Click on “Safari” at the top of the screen and then on “Settings for this Website”.', 'Choose “Allow” for camera and microphone.'],
    'safari-mobile': ['Tap the symbol “Page Menu” (or “AA”) at the left of the address bar and then “Website Settings”. If you do not see it, it is behind the three dots.', 'Choose “Allow” for camera and microphone.'],
    'ios-app': ['On the iPhone or iPad open the app “Settings” and there the entry of your browser.', 'Switch on camera and microphone and come back here.'],
    other: ['Open your browser’s settings for this website, mostly beside the address, and allow camera and microphone.'],
  },
  system: {
    windows: 'Open the Windows settings, there “Privacy & security”, and allow access for desktop apps under “Camera” and under “Microphone”.',
    mac: 'Open the system settings, there “Privacy & Security”, and switch on your browser under “Camera” and under “Microphone”. Then start the browser again.',
    android: 'Open your phone’s settings, there “Apps”, your browser and “Permissions”, and allow camera and microphone.',
    ios: 'Open the app “Settings”, there the entry of your browser, and switch on camera and microphone.',
    other: 'Open your device’s privacy settings and allow your browser to use camera and microphone.',
  },
  automatic: 'As soon as you have allowed it, you can go on here. If not, load the page again; you will not need the code again.',
  reload: 'Load page again',
  picture: { camera: 'Camera', microphone: 'Microphone', allow: 'Allow', blocked: 'Blocked', settings: 'Settings', permissions: 'Permissions', website: 'Website Settings' },
} satisfies PermissionTexts;
