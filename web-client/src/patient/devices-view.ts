import { html, nothing, type TemplateResult } from 'lit-html';
import type { OwnMedia } from '../devices/own-media';
import { patient as text } from '../texts/patient';
import { deviceProblem, standing } from '../ui/device-problem';
import { button, telephone, video } from '../ui/elements';
import type { JourneyState, PatientJourney } from './patient-journey';

export function devicesView(journey: PatientJourney): TemplateResult {
  const { media } = journey;
  const granted = media.permission.state.value.permission === 'granted';
  return html`<h1 class="kern-heading-large">${text.devices.heading}</h1>
    ${standing(media) ? patientsDeviceProblem(media) : html`
      <p class="kern-body">${granted ? text.devices.granted : text.devices.why}</p>
      ${granted ? nothing : html`<p class="kern-body">${text.devices.waiting}</p>`}
      <p class="actions">${button(text.devices.allow, () => void journey.allowDevices())}</p>`}
    ${telephone(text.telephone, journey.state.value.invitation?.practice.telephone)}`;
}

export function patientsDeviceProblem(media: OwnMedia): TemplateResult | typeof nothing {
  return deviceProblem(media, {
    ...text.devices, again: text.devices.allow, permission: text.permission, deviceChoice: text.deviceChoice,
  });
}

/** What the other side will see, and a way to the camera for those who went on without it. */
export function previewView(journey: PatientJourney, { previewPaused }: JourneyState): TemplateResult {
  const { media } = journey;
  const { stream, hasCamera } = media.state.value;
  if (!stream?.getVideoTracks().length) {
    return html`${patientsDeviceProblem(media)}
      <p class="kern-body">${hasCamera ? text.deviceChoice.soundAlone.cameraOff : text.name.noCamera}</p>
      ${stream && hasCamera
        ? html`<p class="actions">${button(text.controls.cameraOn, () => media.toggleCamera(), 'secondary')}</p>` : nothing}`;
  }
  return html`<div class="preview">
    ${video(text.videos.own, stream, true, previewPaused)}
    ${previewPaused ? html`<p class="placeholder kern-body">${text.name.previewPaused}</p>` : nothing}
    ${button(previewPaused ? text.name.resumePreview : text.name.pausePreview, () => journey.togglePreview(), 'tertiary')}
  </div>`;
}
