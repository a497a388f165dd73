import { html, nothing, type TemplateResult } from 'lit-html';
import type { OwnMedia } from '../devices/own-media';
import type { Invitation } from '../dial-in/dial-in-api';
import { documentView } from '../exchange/document-view';
import { exchangeView } from '../exchange/exchange-view';
import { screenBanner, screenButton } from '../exchange/screen-view';
import { patient as text, type PatientTexts } from '../texts/patient';
import { mediaControls, soundButton, soundOnlyButton } from '../ui/call-controls';
import { alert, button, checkbox, telephone, video } from '../ui/elements';
import { faultHelpView } from '../ui/fault-help';
import { deviceDetails } from '../ui/device-details';
import { deviceReplaced } from '../ui/device-problem';
import { clock, longDay } from '../ui/format';
import { placeholder } from '../ui/placeholder';
import { qualityView } from '../ui/quality-view';
import { shortStringView } from '../ui/short-string-view';
import { noPicture } from '../waiting-room/own-sending';
import type { PatientCall } from '../waiting-room/patient-call';
import type { PatientState } from '../waiting-room/patient-state';
import { isIn, isUnreached, soundOnly, status, wantsTelephone } from './call-status';
import { patientsDeviceProblem } from './devices-view';
import { farewellView } from './farewell';
import type { PatientJourney } from './patient-journey';

/** One template for waiting and talking: the videos stay the same elements, so nothing flickers on admission. */
export function callView(journey: PatientJourney, call: PatientCall): TemplateResult {
  const state = call.state.value;
  const contact = journey.state.value.invitation;
  if (state.phase === 'superseded') {
    return html`<h1 class="kern-heading-large">${text.superseded.heading}</h1>
      ${alert('warning', text.superseded.text)}
      ${telephone(text.telephone, contact?.practice.telephone)}
      <p class="actions">${button(text.superseded.takeBack, () => void journey.takeSeatBack())}</p>`;
  }
  if (state.phase === 'closed') {
    return farewellView(journey, call, state);
  }
  const unreached = isUnreached(state);
  const help = faultHelpView(journey.farewell?.help, text.help);
  const seen = isIn(state);
  return html`<h1 class="kern-heading-large ${seen ? 'kern-sr-only' : ''}">${seen ? text.title : text.waiting.heading}</h1>
    <p class="kern-body status" role="status">${status(state)}</p>
    ${wantsTelephone(state) ? telephone(text.telephone, contact?.practice.telephone) : nothing}
    ${state.offered ? offer(call, state) : nothing}
    ${state.handingOver ? html`<p class="kern-body" role="status">${text.queue.handingOver}</p>` : nothing}
    ${state.phase === 'waiting' && state.notice ? alert('info', text.queue.notice(clock(state.notice.at)), html`
      <p class="kern-body">${text.queue.notices[state.notice.text]}</p>`) : nothing}
    ${state.phase === 'waiting' && state.newTime ? alert('info', text.movedTo.heading(`${longDay(state.newTime)}, ${clock(state.newTime)}`), html`
      <p class="kern-body">${text.movedTo.text}</p>`) : nothing}
    ${unreached ? html`${noDirectPath(call, contact, state.met ? text.lost : text.noDirectPath)}${help}` : nothing}
    ${state.link === 'distrusted' ? alert('danger', text.distrusted.heading, html`
      <p class="kern-body">${text.distrusted.text}</p>
      ${telephone(text.telephone, contact?.practice.telephone)}`) : nothing}
    ${patientsDeviceProblem(journey.media)}
    ${deviceReplaced(journey.media, text.deviceChoice)}
    ${screenBanner(journey.screen, seen && state.doctorMedia.screen, text.exchange.screen)}
    <div class="stage ${seen ? 'stage--live' : ''} ${seen && state.doctorMedia.screen ? 'stage--screen' : ''}">
      ${video(text.videos.practice, call.remote, false, !seen || !state.doctorMedia.camera)}
      ${seen && !state.doctorMedia.camera ? placeholder(withoutPicture(state)) : nothing}
      ${ownVideo(journey.media)}
    </div>
    ${state.phase === 'talking' ? qualityView(state.quality, state.soundOnly, text.quality) : nothing}
    ${seen && !state.doctorMedia.microphone ? html`<p class="kern-body">${text.talking.microphoneOff}</p>` : nothing}
    ${state.phase === 'invited' ? invitation(call, state.countdown, journey.media.state.value.camera) : nothing}
    <div class="controls" role="group" aria-label=${text.title}>
      ${soundButton(text.controls.sound)}
      ${mediaControls(journey.media, text.controls, !noPicture(state.soundOnly))}
      ${state.phase === 'talking' ? soundOnlyButton(state.soundOnly, text.soundOnly, wanted => call.wantSoundOnly(wanted)) : nothing}
      ${state.phase === 'talking' ? screenButton(journey.screen, text.exchange.screen, !noPicture(state.soundOnly)) : nothing}
      ${button(text.talking.leave, () => call.leave(), 'secondary')}
    </div>
    ${state.phase === 'talking' && journey.media.state.value.hasCamera && !noPicture(state.soundOnly)
      ? documentView(journey.document, call.exchange.files, text.exchange.document) : nothing}
    ${exchangeView(call.exchange, text.exchange)}
    ${deviceDetails(journey.media, () => text.deviceChoice)}
    ${state.phase === 'talking' && state.shortString ? html`<div class="comparison">
      <p class="kern-body">${text.talking.compare}</p>
      ${shortStringView(text.talking.pictures, state.shortString)}
      <p class="kern-body">${text.talking.differ}</p>
    </div>` : nothing}
    ${seen ? companyView(journey, state) : telephone(text.telephone, contact?.practice.telephone)}
    ${unreached ? nothing : help}`;
}

/** Short, and nothing waits for it: who listens is told by each side, at the start and when it changes. */
function companyView(journey: PatientJourney, { doctorAccompanied }: PatientState): TemplateResult {
  return html`<div class="company">
    ${doctorAccompanied === null ? nothing : html`<p class="kern-body">${text.company.who}
      ${doctorAccompanied ? text.company.practiceAccompanied : text.company.practiceAlone}</p>`}
    ${checkbox('accompanied', text.rules.accompanied, journey.agreement.accompanied, ticked => journey.beAccompanied(ticked))}
  </div>`;
}

function ownVideo(media: OwnMedia): TemplateResult | typeof nothing {
  const { stream, camera } = media.state.value;
  return stream?.getVideoTracks().length ? video(text.videos.own, stream, true, !camera) : nothing;
}

function withoutPicture(state: PatientState): string {
  return soundOnly(state) || text.talking.cameraOff;
}

/** @param words whether the network never allowed it, or something happened to a connection that stood */
function noDirectPath(call: PatientCall, contact: Invitation | null, words: PatientTexts['lost']): TemplateResult {
  return alert('danger', words.heading, html`
    <p class="kern-body">${words.text}</p>
    <ul class="kern-list kern-list--bullet">
      ${text.noDirectPath.ways.map(way => html`<li class="kern-body">${way}</li>`)}
    </ul>
    ${telephone(text.telephone, contact?.practice.telephone)}
    <p class="kern-body">${text.noDirectPath.automatic}</p>
    <p class="actions">${button(text.noDirectPath.again, () => call.retry(), 'secondary')}</p>`);
}

function offer(call: PatientCall, { offered }: PatientState): TemplateResult {
  return alert('info', text.queue.offered(offered!.name), html`<p class="kern-body">${text.queue.offeredText}</p>
    <p class="actions">
      ${button(text.queue.agree, () => call.answerOffer(true))}
      ${button(text.queue.decline, () => call.answerOffer(false), 'secondary')}
    </p>`);
}

function invitation(call: PatientCall, countdown: number | null, camera: boolean): TemplateResult {
  const counted = camera ? text.invited.countdown : text.invited.soundCountdown;
  return html`<div class="invitation">
    <p class="kern-body" role="timer">${countdown === null ? text.invited.paused : counted(countdown)}</p>
    <p class="actions">
      ${button(text.invited.now, () => call.startNow())}
      ${countdown === null ? nothing : button(text.invited.moment, () => call.hesitate(), 'secondary')}
    </p>
  </div>`;
}
