import { html, nothing, type TemplateResult } from 'lit-html';
import { grouped } from '../dial-in/dial-in-code';
import { passOnIssued, passOnLater, passOnPanel } from '../invitation/pass-on';
import { practice as text } from '../texts/practice';
import { button, submit } from '../ui/elements';
import { berlinDay, berlinTime, clock, clockShort, longDay } from '../ui/format';
import type { Appointment } from './practice-api';
import type { Workplace, WorkplaceState } from './workplace';

export function appointmentsView(workplace: Workplace, state: WorkplaceState): TemplateResult {
  return html`<section aria-labelledby="appointments">
    <div class="bar">
      <h2 class="kern-heading-medium" id="appointments">${text.appointments.heading}</h2>
      ${state.planning ? nothing : button(text.appointments.new, () => workplace.plan(true))}
    </div>
    ${state.planning ? planForm(workplace, state) : nothing}
    ${state.issued ? issuedView(workplace, state.issued, state) : nothing}
    <div class="kern-form-input list-date">
      <label class="kern-label" for="list-date">${text.appointments.shownDate}</label>
      <input class="kern-form-input__input" id="list-date" type="date" .value=${state.day}
        @change=${(event: Event) => void workplace.show((event.target as HTMLInputElement).value)} />
    </div>
    ${state.appointments.length === 0
      ? html`<p class="kern-body">${text.appointments.none}</p>`
      : html`<ol class="appointments">${state.appointments.map(each => row(workplace, each, state))}</ol>`}
  </section>`;
}

function row(workplace: Workplace, appointment: Appointment, { session }: WorkplaceState): TemplateResult {
  const open = appointment.state === 'planned' || appointment.state === 'waiting';
  const confirmed = (question: string, action: () => Promise<void>) => (): void => {
    if (confirm(question)) {
      void action();
    }
  };
  return html`<li class="appointment">
    <span class="kern-body kern-body--bold">${clockShort(new Date(appointment.startsAt))}–${clockShort(new Date(appointment.endsAt))}</span>
    <span class="kern-body">${appointment.doctor?.name ?? text.openHours.heading}</span>
    <span class="kern-badge kern-badge--info"><span class="kern-label kern-label--small">${text.appointments.states[appointment.state]}</span></span>
    ${appointment.conduct?.filter(({ complete }) => complete).length === 2
      ? html`<span class="kern-body kern-body--muted">${text.conduct.kept}</span>` : nothing}
    <span class="row-actions">
      ${passOnLater(appointment)}
      ${open
        ? html`${button(text.appointments.newCode, confirmed(text.appointments.confirmNewCode, () => workplace.reissue(appointment)), 'tertiary')}
          ${button(text.appointments.cancel, confirmed(text.appointments.confirmCancel, () => workplace.cancel(appointment)), 'tertiary')}`
        : nothing}
    </span>
    ${passOnPanel(appointment, session)}
  </li>`;
}

function planForm(workplace: Workplace, { doctors }: WorkplaceState): TemplateResult {
  const now = new Date();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const doctorId = values.get('doctor');
    void workplace.create({
      day: String(values.get('day')),
      time: String(values.get('time')),
      durationMinutes: Number(values.get('duration')),
      ...(typeof doctorId === 'string' ? { doctorId } : {}),
    });
  };
  return html`<form class="plan" @submit=${send}>
    ${input('day', text.appointments.day, 'date', berlinDay(now))}
    ${input('time', text.appointments.time, 'time', berlinTime(now))}
    ${input('duration', text.appointments.duration, 'number', '15', text.appointments.durationUnit)}
    ${workplace.has('doctor') ? nothing : html`<div class="kern-form-input">
      <label class="kern-label" for="doctor">${text.appointments.doctor}</label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id="doctor" name="doctor" required>
          ${doctors.filter(({ active }) => active).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
      </div>
    </div>`}
    <p class="actions">
      ${submit(text.appointments.create)}
      ${button(text.appointments.close, () => workplace.plan(false), 'tertiary')}
    </p>
  </form>`;
}

function input(name: string, label: string, type: string, value: string, unit?: string): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${name}>${label}</label>
    <input class="kern-form-input__input" id=${name} name=${name} type=${type} value=${value} required
      min=${type === 'number' ? 5 : nothing} max=${type === 'number' ? 240 : nothing}
      aria-describedby=${unit ? `${name}-unit` : nothing} />
    ${unit ? html`<div class="kern-hint" id="${name}-unit">${unit}</div>` : nothing}
  </div>`;
}

/** One of a second form on the page: the id is not the name. */
export function field(id: string, name: string, label: string, type: string, value: string): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${id}>${label}</label>
    <input class="kern-form-input__input" id=${id} name=${name} type=${type} value=${value} required />
  </div>`;
}

function issuedView(
  workplace: Workplace,
  issued: NonNullable<WorkplaceState['issued']>,
  { session }: WorkplaceState,
): TemplateResult {
  const { dialInCode, link, appointment, copied } = issued;
  const opens = new Date(appointment.opensAt);
  // Folded, not gone: it is shown this once, and a consultation needs the place and may be seen by others.
  return html`<details class="kern-card kern-card--hug issued" role="group" aria-labelledby="issued"
    ?open=${!workplace.desk.waitingRoom?.state.value.active}>
    <summary><h3 class="kern-heading-small" id="issued">${appointment.openHour ? text.openHours.given : text.code.heading}</h3></summary>
    <div class="kern-card__container">
      <p class="kern-body" id="issued-code-label">${text.code.label}</p>
      <output class="issued-code" aria-label=${text.code.label}>${grouped(dialInCode)}</output>
      <p class="kern-body">${text.code.link}: <a class="kern-link" href=${link} target="_blank" rel="noreferrer">${link}</a></p>
      ${button(text.code.copyLink, () => void workplace.copyLink(), 'secondary')}
      <span class="kern-body" role="status">${copied ? text.code.copied : nothing}</span>
      <p class="kern-body">${text.code.opens(`${longDay(opens)}, ${clock(opens)}`)}</p>
      <p class="kern-body kern-body--muted">${text.code.once}</p>
      ${passOnIssued(appointment, session, issued)}
    </div>
  </details>`;
}
