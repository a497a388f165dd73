import { html, nothing, type TemplateResult } from 'lit-html';
import type { OwnMedia } from '../devices/own-media';
import { button } from './elements';
import { playback, playBlockedVideos } from './playback';
import type { SoundOnly } from '../waiting-room/own-sending';

interface Labels {
  readonly microphoneOff: string;
  readonly microphoneOn: string;
  readonly cameraOff: string;
  readonly cameraOn: string;
}

/** The other side is told by whoever watches `media`. */
export function mediaControls(media: OwnMedia, labels: Labels, pictures = true): TemplateResult {
  const { camera, hasCamera, microphone, stream } = media.state.value;
  return html`
    ${stream?.getAudioTracks().length
      ? button(microphone ? labels.microphoneOff : labels.microphoneOn, () => media.toggleMicrophone(), 'secondary')
      : nothing}
    ${stream && hasCamera && pictures
      ? button(camera ? labels.cameraOff : labels.cameraOn, () => media.toggleCamera(), 'secondary')
      : nothing}`;
}

interface SoundOnlyLabels {
  readonly on: string;
  readonly off: string;
}

/** Each side takes back its own wish, not the other's. */
export function soundOnlyButton({ own }: SoundOnly, labels: SoundOnlyLabels, want: (soundOnly: boolean) => void): TemplateResult {
  return button(own ? labels.off : labels.on, () => want(!own), 'secondary');
}

/** Only there while the browser refuses to play sound by itself. */
export function soundButton(label: string): TemplateResult | typeof nothing {
  return playback.value.blocked ? button(label, playBlockedVideos) : nothing;
}
