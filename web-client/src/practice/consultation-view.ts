import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/de/practice';
import { mediaControls, soundButton } from '../ui/call-controls';
import { button, video } from '../ui/elements';
import type { DoctorState, DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';
import type { GuestView } from '../waiting-room/guest';
import { shortStringView } from '../ui/short-string-view';
import { noDirectPath } from './waiting-room-view';
import type { Workplace } from './workplace';

const words = text.call;

/** Only while a consultation runs. */
export function consultationView(workplace: Workplace, room: DoctorWaitingRoom, state: DoctorState): TemplateResult {
  const guest = state.guests.find(each => each.room === state.active) ?? null;
  const remote = guest ? (room.guest(guest.room)?.link?.remote ?? null) : null;
  const shown = guest?.media?.camera === true;
  const { stream, camera } = workplace.media.state.value;
  return html`<section aria-labelledby="consultation" class="consultation">
    <h2 class="kern-heading-medium" id="consultation">${words.with(guest?.name ?? null)}</h2>
    <p class="kern-body status" role="status">${status(guest)}</p>
    ${guest?.link === 'no-direct-path' && !guest.away ? noDirectPath(() => room.retry(guest.room)) : nothing}
    <div class="stage stage--live">
      ${video(words.remote, remote, false, !shown)}
      ${shown ? nothing : html`<p class="placeholder kern-body">${status(guest)}</p>`}
      ${stream?.getVideoTracks().length ? video(words.own, stream, true, !camera) : nothing}
    </div>
    ${guest ? comparison(guest, verified => room.guest(guest.room)?.verify(verified)) : nothing}
    <div class="controls" role="group" aria-label=${words.heading}>
      ${soundButton(text.controls.sound)}
      ${mediaControls(workplace.media, text.controls)}
      ${button(words.return, () => room.returnToWaitingRoom(), 'secondary')}
      ${button(words.end, () => room.end())}
    </div>
  </section>`;
}

/** Until it is compared, somebody who controls the server could sit in between (docs/signaling-protocol.md). */
function comparison({ shortString, verified }: GuestView, verify: (verified: boolean) => void): TemplateResult | typeof nothing {
  return shortString === null ? nothing : html`<details class="comparison" ?open=${!verified}>
    <summary class="kern-body">${verified ? words.verified : words.compare}</summary>
    ${shortStringView(words.pictures, shortString)}
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" id="matches" type="checkbox" .checked=${verified}
        @change=${(event: Event) => verify((event.target as HTMLInputElement).checked)} />
      <label class="kern-label" for="matches">${words.matches}</label>
    </div>
  </details>`;
}

function status(guest: GuestView | null): string {
  if (!guest) {
    return words.departed;
  }
  if (guest.link === 'distrusted') {
    return words.distrusted;
  }
  if (guest.link !== 'connected') {
    return guest.away ? words.away : words.interrupted;
  }
  if (guest.hesitating) {
    return words.hesitating;
  }
  if (!guest.media) {
    return words.waitingForCamera;
  }
  if (!guest.media.camera) {
    return words.cameraOff;
  }
  return guest.media.microphone ? '' : words.microphoneOff;
}
