import type { DeviceProblem } from '../devices/capture';
import type { NetworkFinding } from '../network/network-state';
import { outlookOf, type Outlook } from '../network/outlook';

/** What trying camera and microphone has come to. */
export type Trial = 'untried' | 'failed' | 'passed';
export type Overall = 'checking' | 'untried' | Outlook;

/** Letting them go again takes nothing back. Sound alone will do for a consultation, a picture alone will not. */
export function trialOf(before: Trial, problem: DeviceProblem | null, stream: Pick<MediaStream, 'getAudioTracks'> | null): Trial {
  if (problem !== null) {
    return 'failed';
  }
  if (stream) {
    return stream.getAudioTracks().length > 0 ? 'passed' : 'failed';
  }
  return before === 'passed' ? before : 'untried';
}

/** One sentence about everything: nothing is called fit that was not tried. */
export function overall(browserFits: boolean, found: NetworkFinding, trial: Trial): Overall {
  if (!browserFits || found === 'unreachable' || trial === 'failed') {
    return 'bad';
  }
  const network = found === 'checking' ? found : outlookOf(found);
  return network === 'good' && trial === 'untried' ? 'untried' : network;
}
