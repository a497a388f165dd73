import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Waiting } from '../signaling/messages';
import { practice as text } from '../texts/practice';
import { button, checkbox, submit } from '../ui/elements';
import { clockShort, minutesSince } from '../ui/format';
import { noticeView } from './notice-view';
import type { OpenHours } from './open-hours';
import type { OpenHour } from './practice-api';
import type { Told } from './telling';
import type { Workplace } from './workplace';

/** Doctors claim from it; staff see that somebody waits, and claim nobody (rule R7). */
export function openHoursView(workplace: Workplace): TemplateResult {
  const { openHours, agenda } = workplace;
  const { opening, told } = openHours.state.value;
  const shown = openHours.on(agenda.state.value.day);
  return html`<section aria-labelledby="open-hours" class="open-hours">
    <div class="bar">
      <h2 class="kern-heading-medium" id="open-hours">${text.openHours.heading}</h2>
      ${opening ? nothing : button(text.openHours.open, () => openHours.open(true), 'secondary')}
    </div>
    ${opening ? openForm(workplace, agenda.state.value.day) : nothing}
    ${shown.length === 0 ? html`<p class="kern-body">${text.openHours.none}</p>` : nothing}
    <p class="kern-body" role="status">${told ? saidOf(told) : nothing}</p>
    ${repeat(shown, hour => hour.id, hour => hourView(workplace, hour))}
  </section>`;
}

function saidOf({ text: said, heard, missed }: Told): string {
  return heard === 0 ? text.openHours.notTold : text.openHours.told(text.openHours.notices[said], missed);
}

function hourView({ openHours, desk }: Workplace, hour: OpenHour): TemplateResult {
  const waiting = openHours.state.value.queues.get(hour.id) ?? [];
  const span = `${clockShort(new Date(hour.startsAt))}–${clockShort(new Date(hour.endsAt))}`;
  return html`<div class="open-hour" role="group" aria-label="${text.openHours.heading} ${span}">
    <div class="bar">
      <p class="kern-body"><strong class="kern-body--bold">${span}</strong> ${hour.doctors.map(({ name }) => name).join(', ')}</p>
      ${new Date(hour.endsAt) > new Date()
        ? button(text.openHours.givePlace, () => void openHours.givePlace(hour), 'tertiary') : nothing}
    </div>
    ${waiting.length === 0 ? html`<p class="kern-body">${text.openHours.empty}</p>` : html`<ol class="guests">
      ${repeat(waiting, ({ room }) => room, each => waitingRow(openHours, each, desk.waitingRoom !== null))}
    </ol>`}
    ${waiting.length < 2 ? nothing : noticeView(text.openHours.tellAll, notice => openHours.tell(waiting.map(({ room }) => room), notice))}
  </div>`;
}

/** The button stays where it is while the list of appointments is on its way. */
function waitingRow(openHours: OpenHours, { room, since, away, urgent }: Waiting, receives: boolean): TemplateResult {
  const known = openHours.visit(room) !== undefined;
  return html`<li class="guest">
    <div class="guest__words" id="queue-${room}">
      <strong class="kern-body kern-body--bold">${text.waitingRoom.someone}</strong>
      <span class="kern-body">${text.waitingRoom.waits(minutesSince(new Date(since)))}</span>
      ${urgent ? html`<span class="kern-badge kern-badge--warning"><span class="kern-label kern-label--small">${text.openHours.urgent}</span></span>` : nothing}
      ${away ? html`<span class="kern-body kern-body--muted">${text.waitingRoom.away}</span>` : nothing}
    </div>
    ${noticeView(text.openHours.tell, notice => openHours.tell([room], notice))}
    ${known ? button(urgent ? text.openHours.inOrder : text.openHours.moveUp, () => void openHours.moveUp(room, !urgent), 'tertiary') : nothing}
    ${receives ? html`<button type="button" class="kern-btn kern-btn--primary" aria-disabled=${known ? nothing : 'true'}
      aria-describedby="queue-${room}" @click=${() => void openHours.claim(room)}><span class="kern-label">${text.openHours.claim}</span></button>` : nothing}
  </li>`;
}

function openForm(workplace: Workplace, day: string): TemplateResult {
  const chooses = workplace.plansForEverybody;
  const active = workplace.state.value.doctors.filter(each => each.active);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form);
    const chosen = active.filter(({ id }) => form.querySelector<HTMLInputElement>(`#draws-${id}`)?.checked);
    void workplace.openHours.create({
      day: String(values.get('day')),
      from: String(values.get('from')),
      until: String(values.get('until')),
      ...(chooses ? { doctorIds: chosen.map(({ id }) => id) } : {}),
    });
  };
  return html`<form class="plan" @submit=${send}>
    ${field('hour-day', 'day', text.appointments.day, 'date', day)}
    ${field('hour-from', 'from', text.openHours.from, 'time', '')}
    ${field('hour-until', 'until', text.openHours.until, 'time', '')}
    ${chooses ? html`<fieldset class="kern-fieldset">
      <legend class="kern-label">${text.openHours.doctors}</legend>
      ${active.map(({ id, name }) => checkbox(`draws-${id}`, name, true, () => {}))}
    </fieldset>` : nothing}
    <p class="actions">
      ${submit(text.openHours.create, chooses && active.length === 0)}
      ${button(text.appointments.close, () => workplace.openHours.open(false), 'tertiary')}
    </p>
  </form>`;
}

/** Of a second form on the page: the id is not the name. */
function field(id: string, name: string, label: string, type: string, value: string): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${id}>${label}</label>
    <input class="kern-form-input__input" id=${id} name=${name} type=${type} value=${value} required />
  </div>`;
}
