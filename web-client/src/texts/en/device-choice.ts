import type { DeviceChoiceTexts } from '../de/device-choice';

export const deviceChoice = {
  change: 'Change camera, microphone or loudspeaker',
  kinds: { camera: 'Camera', microphone: 'Microphone', speaker: 'Loudspeaker' },
  unnamed: (kind, number) => `${kind} ${number}`,
  none: 'not found',
  preview: 'Preview of your camera',
  turn: 'Switch between front and rear camera',
  level: 'How loud your microphone hears you',
  off: 'Your microphone is switched off.',
  heard: {
    nothing: 'Say a few words. If the bar does not move, choose another microphone.',
    quiet: 'Your microphone hears you faintly. Please come closer.',
    good: 'Your microphone hears you well.',
  },
  tone: 'Play test tone',
  playing: 'You should hear three tones now. If you hear nothing, turn up the volume or choose another loudspeaker.',
  soundAlone: {
    problems: {
      refused: 'Your browser does not allow this page to use the camera.',
      'blocked-by-system': 'It is neither this page nor your browser: your device itself blocks the camera.',
      missing: 'No camera was found.',
      busy: 'Your camera is being used by another program.',
    },
    explanation: 'You can also go on with sound only: you are heard, but not seen. You can switch on the camera later.',
    goOn: 'Go on with sound only',
    cameraOff: 'Your camera is off. You will be heard, but not seen.',
  },
  replaced: {
    camera: now => `Your camera is no longer connected. Now this one is used: ${now}`,
    microphone: now => `Your microphone is no longer connected. Now this one is used: ${now}`,
    speaker: now => `Your loudspeaker is no longer connected. Now this one is used: ${now}`,
  },
  unheard: 'You are seen, but not heard: there is no microphone, or another program is using it.',
  lost: {
    camera: 'Your camera is no longer connected. You are heard, but not seen.',
    microphone: 'Your microphone is no longer connected. You are not heard. Please connect one.',
    speaker: 'Your loudspeaker is no longer connected. Please connect one.',
  },
} satisfies DeviceChoiceTexts;
