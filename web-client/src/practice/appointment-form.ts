import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { button, submit } from '../ui/elements';
import { berlinDay, berlinTime } from '../ui/format';
import type { Doctor, NewAppointment, Repeat } from './practice-api';
import { field, inTheWayView, timeFields, typedTime } from './time-fields';
import type { Workplace } from './workplace';

export function appointmentForm(workplace: Workplace, opened: Date): TemplateResult {
  const { agenda } = workplace;
  const valuesOf = (event: Event): FormData => new FormData(event.currentTarget as HTMLFormElement);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const values = valuesOf(event);
    const repeat = repeatOf(values);
    void (repeat ? agenda.createSeries(wanted(values), repeat) : agenda.create(wanted(values)));
  };
  const typed = (event: Event): void => {
    const values = valuesOf(event);
    void agenda.typed(typedTime(values), doctorOf(values) ?? workplace.ownDoctorId);
  };
  return html`<form class="plan" @submit=${send} @change=${typed}>
    ${timeFields({ day: berlinDay(opened), time: berlinTime(opened), durationMinutes: 15 })}
    ${workplace.has('doctor') ? nothing : doctorField(workplace.state.value.doctors)}
    <details class="plan__wide">
      <summary class="kern-body">${text.appointments.more}</summary>
      <div class="plan">${referenceField()}${seriesFields()}</div>
    </details>
    ${inTheWayView(agenda.state.value.inTheWay)}
    <p class="actions">
      ${submit(text.appointments.create)}
      ${button(text.appointments.close, () => agenda.open(null), 'tertiary')}
    </p>
  </form>`;
}

function doctorOf(values: FormData): string | null {
  const doctor = values.get('doctor');
  return typeof doctor === 'string' ? doctor : null;
}

function wanted(values: FormData): NewAppointment {
  const doctorId = doctorOf(values);
  const reference = String(values.get('reference')).trim();
  return {
    ...typedTime(values),
    ...(doctorId === null ? {} : { doctorId }),
    ...(reference === '' ? {} : { reference }),
  };
}

function repeatOf(values: FormData): Repeat | null {
  const unit = values.get('repeat');
  return unit === 'weeks' || unit === 'months'
    ? { unit, every: Number(values.get('every')), count: Number(values.get('count')) }
    : null;
}

/** No hint of what is wrong is needed where nothing wrong can be sent. */
function referenceField(): TemplateResult {
  return html`<div class="kern-form-input plan__wide">
    <label class="kern-label" for="reference">${text.appointments.reference}</label>
    <input class="kern-form-input__input" id="reference" name="reference" inputmode="numeric" autocomplete="off"
      maxlength="20" pattern="[0-9\\-]*[0-9][0-9\\-]*" title=${text.appointments.referenceHint} aria-describedby="reference-hint" />
    <div class="kern-hint" id="reference-hint">${text.appointments.referenceHint}</div>
  </div>`;
}

function seriesFields(): TemplateResult {
  const units = ['none', 'weeks', 'months'] as const;
  return html`${select('repeat', text.appointments.repeat, units.map(each => [each, text.appointments.repeats[each]]))}
    ${field('every', text.appointments.every, 'number', '1', text.appointments.everyHint, 1, 12)}
    ${field('count', text.appointments.count, 'number', '6', text.appointments.countHint, 2, 26)}`;
}

function doctorField(doctors: readonly Doctor[]): TemplateResult {
  return select('doctor', text.appointments.doctor, doctors.filter(({ active }) => active).map(({ id, name }) => [id, name]));
}

function select(name: string, label: string, options: readonly (readonly [value: string, label: string])[]): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${name}>${label}</label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id=${name} name=${name} required>
        ${options.map(([value, said]) => html`<option value=${value}>${said}</option>`)}
      </select>
    </div>
  </div>`;
}
