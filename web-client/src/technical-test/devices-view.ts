import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { openDevicePanel } from '../devices/device-panel';
import type { OwnMedia } from '../devices/own-media';
import { patientsDeviceProblem } from '../patient/devices-view';
import { patient } from '../texts/patient';
import { technicalTest as text } from '../texts/technical-test';
import { button } from '../ui/elements';
import { deviceReplaced, standing } from '../ui/device-problem';

let shown: Element | undefined;

/** Camera, microphone and loudspeaker, tried out by nobody but the one in front of them. */
export function devicesView(media: OwnMedia): TemplateResult {
  return html`<section aria-labelledby="devices">
    <h2 class="kern-heading-medium" id="devices">${text.devices.heading}</h2>
    ${patientsDeviceProblem(media)}
    ${deviceReplaced(media, patient.deviceChoice)}
    ${media.state.value.stream ? trial(media) : standing(media) ? nothing : invitation(media)}
  </section>`;
}

function invitation(media: OwnMedia): TemplateResult {
  return html`<p class="kern-body">${text.devices.why}</p>
    <p class="actions">${button(text.devices.begin, () => void media.open(), 'secondary')}</p>`;
}

/** The panel draws itself, and ends when its place has left the page. */
function trial(media: OwnMedia): TemplateResult {
  const place = (element: Element | undefined): void => {
    if (element instanceof HTMLElement && element !== shown) {
      shown = element;
      openDevicePanel(element, media, () => patient.deviceChoice, () => media.state.value.stream);
    }
  };
  return html`<div ${ref(place)}></div>
    <p class="actions">${button(text.devices.end, () => media.release(), 'secondary')}</p>`;
}
