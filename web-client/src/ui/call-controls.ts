import { html, nothing, type TemplateResult } from 'lit-html';
import type { OwnMedia } from '../devices/own-media';
import { button } from './elements';
import { playback, playBlockedVideos } from './playback';

interface Labels {
  readonly microphoneOff: string;
  readonly microphoneOn: string;
  readonly cameraOff: string;
  readonly cameraOn: string;
}

/** The other side is told by whoever watches `media`. */
export function mediaControls(media: OwnMedia, labels: Labels): TemplateResult {
  const { camera, microphone, stream } = media.state.value;
  return html`
    ${stream?.getAudioTracks().length
      ? button(microphone ? labels.microphoneOff : labels.microphoneOn, () => media.toggleMicrophone(), 'secondary')
      : nothing}
    ${stream?.getVideoTracks().length
      ? button(camera ? labels.cameraOff : labels.cameraOn, () => media.toggleCamera(), 'secondary')
      : nothing}`;
}

/** Only there while the browser refuses to play sound by itself. */
export function soundButton(label: string): TemplateResult | typeof nothing {
  return playback.value.blocked ? button(label, playBlockedVideos) : nothing;
}
