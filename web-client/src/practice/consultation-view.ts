import { html, nothing, type TemplateResult } from 'lit-html';
import type { Exchange } from '../exchange/exchange';
import { exchangeView } from '../exchange/exchange-view';
import { screenBanner, screenButton } from '../exchange/screen-view';
import { practice as text } from '../texts/practice';
import { mediaControls, soundButton, soundOnlyButton } from '../ui/call-controls';
import { button, video } from '../ui/elements';
import { placeholder } from '../ui/placeholder';
import { qualityView } from '../ui/quality-view';
import type { DoctorState, DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';
import type { GuestView } from '../waiting-room/guest';
import { noPicture, type SoundOnly } from '../waiting-room/own-sending';
import { shortStringView } from '../ui/short-string-view';
import { faultHelpView } from '../ui/fault-help';
import { conductPanel } from './conduct-panel';
import type { DoctorsDesk } from './doctors-desk';
import { handOverView } from './hand-over-view';
import type { OpenHours } from './open-hours';
import { noDirectPath } from './waiting-room-view';

/** Only while a consultation runs. */
export function consultationView(desk: DoctorsDesk, openHours: OpenHours, room: DoctorWaitingRoom, state: DoctorState): TemplateResult {
  const guest = state.guests.find(each => each.room === state.active) ?? null;
  const remote = guest ? (room.guest(guest.room)?.link?.remote ?? null) : null;
  const exchange = state.active === null ? null : room.exchange(state.active);
  const shown = guest?.media?.camera === true;
  const { stream, camera } = desk.media.state.value;
  return html`<section aria-labelledby="consultation" class="consultation">
    <h2 class="kern-heading-medium" id="consultation">${text.call.with(guest?.name ?? null)}</h2>
    <p class="kern-body status" role="status">${status(guest, state.soundOnly)}</p>
    ${guest?.link === 'no-direct-path' && !guest.away ? noDirectPath(() => room.retry(guest.room)) : nothing}
    ${screenBanner(desk.screen, guest?.media?.screen === true, text.exchange.screen)}
    <div class="stage stage--live ${guest?.media?.screen ? 'stage--screen' : ''}">
      ${video(text.call.remote, remote, false, !shown)}
      ${shown ? nothing : placeholder(status(guest, state.soundOnly))}
      ${stream?.getVideoTracks().length ? video(text.call.own, desk.seen, true, !camera) : nothing}
    </div>
    ${qualityView(state.quality, state.soundOnly, text.quality)}
    ${guest ? comparison(guest, verified => room.guest(guest.room)?.verify(verified)) : nothing}
    <div class="controls" role="group" aria-label=${text.call.heading}>
      ${soundButton(text.controls.sound)}
      ${mediaControls(desk.media, text.controls, !noPicture(state.soundOnly))}
      ${soundOnlyButton(state.soundOnly, text.soundOnly, wanted => room.wantSoundOnly(wanted))}
      ${screenButton(desk.screen, text.exchange.screen, !noPicture(state.soundOnly))}
      ${button(text.call.return, () => room.returnToWaitingRoom(), 'secondary')}
      ${button(text.call.end, () => end(desk, exchange))}
    </div>
    ${guest ? handOverView(openHours, guest) : nothing}
    ${exchange ? exchangeView(exchange, text.exchange) : nothing}
    ${guest && desk.beside ? conductPanel(desk.beside, guest) : nothing}
    ${guest ? faultHelpView(desk.beside?.helps.of(guest.room), text.help) : nothing}
  </section>`;
}

function end({ beside }: DoctorsDesk, exchange: Exchange | null): void {
  if (!exchange?.files.unsaved || confirm(text.exchange.files.unsaved)) {
    beside?.end();
  }
}

/** Until it is compared, somebody who controls the server could sit in between (docs/signaling-protocol.md). */
function comparison({ shortString, verified }: GuestView, verify: (verified: boolean) => void): TemplateResult | typeof nothing {
  return shortString === null ? nothing : html`<details class="comparison" ?open=${!verified}>
    <summary class="kern-body">${verified ? text.call.verified : text.call.compare}</summary>
    ${shortStringView(text.call.pictures, shortString)}
    <p class="kern-body">${text.call.differ}</p>
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" id="matches" type="checkbox" .checked=${verified}
        @change=${(event: Event) => verify((event.target as HTMLInputElement).checked)} />
      <label class="kern-label" for="matches">${text.call.matches}</label>
    </div>
  </details>`;
}

function status(guest: GuestView | null, { own, other }: SoundOnly): string {
  if (!guest) {
    return text.call.departed;
  }
  if (guest.link === 'distrusted') {
    return text.call.distrusted;
  }
  if (guest.link !== 'connected') {
    return guest.away ? text.call.away : text.call.interrupted;
  }
  if (guest.hesitating) {
    return text.call.hesitating;
  }
  if (!guest.media) {
    return text.call.waitingForCamera;
  }
  if (own || other) {
    return own ? text.soundOnly.own : text.soundOnly.other;
  }
  if (!guest.media.camera) {
    return text.call.cameraOff;
  }
  return guest.media.microphone ? '' : text.call.microphoneOff;
}
