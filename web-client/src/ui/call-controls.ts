import { html, nothing, type TemplateResult } from 'lit-html';
import type { OwnMedia } from '../devices/own-media';
import { button, playback, playBlockedVideos } from './elements';

interface Labels {
  readonly microphoneOff: string;
  readonly microphoneOn: string;
  readonly cameraOff: string;
  readonly cameraOn: string;
}

export function mediaControls(
  media: OwnMedia,
  labels: Labels,
  tell: (camera: boolean, microphone: boolean) => void,
): TemplateResult {
  const { camera, microphone, stream } = media.state.value;
  const change = (toggle: () => void) => (): void => {
    toggle();
    const { camera, microphone } = media.state.value;
    tell(camera, microphone);
  };
  return html`
    ${button(microphone ? labels.microphoneOff : labels.microphoneOn, change(() => media.toggleMicrophone()), 'secondary')}
    ${stream?.getVideoTracks().length
      ? button(camera ? labels.cameraOff : labels.cameraOn, change(() => media.toggleCamera()), 'secondary')
      : nothing}`;
}

/** Only there while the browser refuses to play sound by itself. */
export function soundButton(label: string): TemplateResult | typeof nothing {
  return playback.value.blocked ? button(label, playBlockedVideos) : nothing;
}
