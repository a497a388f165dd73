import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { arrivalsView } from '../arrivals/arrivals-view';
import { practice as text } from '../texts/practice';
import { deviceDetails } from '../ui/device-details';
import { deviceProblem, deviceReplaced, standing } from '../ui/device-problem';
import { alert, button, video } from '../ui/elements';
import { clock, minutesSince } from '../ui/format';
import { faultHelpView } from '../ui/fault-help';
import type { DoctorState, DoctorWaitingRoom } from '../waiting-room/doctor-waiting-room';
import type { GuestView } from '../waiting-room/guest';
import { backgroundProblem, backgroundSwitch } from './background-view';
import type { DoctorsDesk } from './doctors-desk';
import { handOverView } from './hand-over-view';
import { noticeView } from './notice-view';
import type { OpenHours } from './open-hours';
import type { Appointment } from './practice-api';
import type { WorkplaceState } from './workplace';

function appointmentOf(appointments: readonly Appointment[], room: string): TemplateResult | typeof nothing {
  const found = appointments.find(each => each.room === room);
  if (!found) {
    return nothing;
  }
  return html`<span class="kern-body">${found.openHour ? text.openHours.heading : text.waitingRoom.appointmentAt(clock(new Date(found.startsAt)))}</span>`;
}

/** Whoever is in the consultation does not wait. */
export const waiting = ({ guests, active }: DoctorState): readonly GuestView[] => guests.filter(({ room }) => room !== active);

export function waitingRoomView(desk: DoctorsDesk, openHours: OpenHours, room: DoctorWaitingRoom, state: DoctorState): TemplateResult {
  const guests = waiting(state);
  return html`<section aria-labelledby="waiting-room" class="waiting-room">
    <h2 class="kern-heading-medium" id="waiting-room">${text.waitingRoom.heading}</h2>
    ${state.online !== false ? nothing : html`<p class="kern-body" role="status">${text.waitingRoom.offline}</p>`}
    ${state.online && !state.holding ? alert('info', text.elsewhere.heading, html`
      <p class="kern-body">${text.elsewhere.text}</p>
      <p class="actions">${button(text.elsewhere.takeOver, () => room.takeOver())}</p>`) : nothing}
    ${devices(desk, state)}
    ${deviceReplaced(desk.media, text.deviceChoice)}
    ${backgroundProblem(desk.background)}
    ${deviceDetails(desk.media, () => text.deviceChoice, {
      preview: () => room.state.value.active === null && room.state.value.guests.length === 0 ? desk.seen : null,
      follows: [desk.background.state],
      more: backgroundSwitch(desk.background),
      toggled: open => desk.testDevices(open),
    })}
    ${guests.length === 0 ? html`<p class="kern-body">${text.waitingRoom.empty}</p>` : html`<ol class="guests">
      ${repeat(guests, guest => guest.room, guest => guestRow(desk, openHours, room, state, guest))}
    </ol>`}
    ${state.holding ? arrivalsView(desk.arrivals) : nothing}
  </section>`;
}

function devices(desk: DoctorsDesk, { guests, active, holding }: DoctorState): TemplateResult | typeof nothing {
  const { stream, camera, hasCamera } = desk.media.state.value;
  if (standing(desk.media)) {
    return deviceProblem(desk.media, { ...text.devices, permission: text.permission, deviceChoice: text.deviceChoice });
  }
  if (!stream && holding && guests.length > 0 && desk.state.value.asking) {
    return alert('info', text.devices.explanation, html`
      <p class="actions">${button(text.devices.again, () => void desk.openDevices(), 'secondary')}</p>`);
  }
  if (stream && !camera && holding && guests.length > 0 && !active) {
    return hasCamera ? html`<p class="kern-body">${text.devices.cameraOff}</p>
      <p class="actions">${button(text.controls.cameraOn, () => desk.media.toggleCamera(), 'secondary')}</p>`
      : html`<p class="kern-body">${text.deviceChoice.soundAlone.problems.missing}</p>`;
  }
  return stream && holding && guests.length > 0 && !active
    ? html`<div class="preview">${video(text.call.own, desk.seen, true)}<p class="kern-body">${text.devices.ready}</p></div>`
    : nothing;
}

/** The button keeps the keyboard's focus while a connection is interrupted: the attribute `disabled` would drop it. */
function guestRow(desk: DoctorsDesk, openHours: OpenHours, room: DoctorWaitingRoom, state: DoctorState, guest: GuestView): TemplateResult {
  const admissible = guest.link === 'connected' && guest.name !== null && state.active === null && state.holding;
  return html`<li class="guest">
    <div class="guest__words">
      <strong class="kern-body kern-body--bold" id="guest-${guest.room}">${guest.name ?? text.waitingRoom.nameless}</strong>
      ${appointmentOf(desk.expected(), guest.room)}
      <span class="kern-body">${text.waitingRoom.waits(minutesSince(guest.waitingSince))}</span>
      ${guest.link === 'no-direct-path' && !guest.away
        ? unreachable(state.active !== null, () => room.retry(guest.room), faultHelpView(desk.beside?.helps.of(guest.room), text.help))
        : html`<span class="kern-body kern-body--muted">${guest.away ? text.waitingRoom.away : text.waitingRoom.links[guest.link]}</span>`}
      ${state.readmission === guest.room ? html`<span class="kern-body">${text.waitingRoom.again}</span>` : nothing}
    </div>
    ${handOverView(openHours, guest)}
    ${guest.room === state.active ? nothing : noticeView(text.openHours.tell, notice => room.notify(guest.room, notice))}
    ${openHours.visit(guest.room) && guest.room !== state.active
      ? button(text.openHours.giveBack, () => void openHours.giveBack(guest.room), 'tertiary') : nothing}
    <button type="button" class="kern-btn kern-btn--primary" aria-disabled=${admissible ? nothing : 'true'}
      aria-describedby="guest-${guest.room}" @click=${() => admissible && void desk.admit(guest.room)}><span class="kern-label">${text.waitingRoom.admit}</span></button>
  </li>`;
}

/**
 * One line in the list, what helps folded: the doctor's own network may make it many at once.
 *
 * @param quiet while a consultation runs nobody who waits is announced (R8)
 */
export function unreachable(quiet: boolean, retry: () => void, report: TemplateResult | typeof nothing): TemplateResult {
  const { heading, text: help, again } = text.waitingRoom.noDirectPath;
  return html`<details class="unreachable">
    <summary class="kern-body"><span role=${quiet ? nothing : 'alert'}>${heading}</span></summary>
    <p class="kern-body">${help}</p>
    ${button(again, retry, 'secondary')}
    ${report}
  </details>`;
}

export function noDirectPath(retry: () => void): TemplateResult {
  return alert('danger', text.waitingRoom.noDirectPath.heading, html`
    <p class="kern-body">${text.waitingRoom.noDirectPath.text}</p>
    <p class="actions">${button(text.waitingRoom.noDirectPath.again, retry, 'secondary')}</p>`);
}

/** Staff see that somebody waits, and for whom; never a name, never a seat (rule R7). */
export function staffWaitingRoomView(openHours: OpenHours, { present, expected }: WorkplaceState): TemplateResult {
  return html`<section aria-labelledby="waiting-room" class="waiting-room">
    <h2 class="kern-heading-medium" id="waiting-room">${text.waitingRoom.heading}</h2>
    ${present.length === 0 ? html`<p class="kern-body">${text.waitingRoom.empty}</p>` : html`<ul class="guests">
      ${repeat(present, ({ room }) => room, ({ room, since }) => html`<li class="guest">
        <div class="guest__words" id="present-${room}">
          <strong class="kern-body kern-body--bold">${text.waitingRoom.someone}</strong>
          ${appointmentOf(expected, room)}
          <span class="kern-body">${expected.find(each => each.room === room)?.doctor?.name ?? nothing}</span>
          ${since ? html`<span class="kern-body">${text.waitingRoom.waits(minutesSince(new Date(since)))}</span>` : nothing}
        </div>
        ${openHours.mayGoBack(room) ? html`<button type="button" class="kern-btn kern-btn--tertiary" aria-describedby="present-${room}"
          @click=${() => void openHours.giveBack(room)}><span class="kern-label">${text.openHours.giveBack}</span></button>` : nothing}
      </li>`)}
    </ul>`}
  </section>`;
}
