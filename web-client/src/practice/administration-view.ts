import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/de/practice';
import { button, submit } from '../ui/elements';
import type { Session } from './practice-api';
import type { Workplace, WorkplaceState } from './workplace';

const words = text.administration;

export function administrationView(workplace: Workplace, { practice }: Session, state: WorkplaceState): TemplateResult {
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    void workplace.describe(String(values.get('practice-name')), String(values.get('telephone')));
  };
  return html`<section aria-labelledby="doctors">
      <h2 class="kern-heading-medium" id="doctors">${words.doctors}</h2>
      <p class="kern-body">${words.places(practice.activeDoctors, practice.bookedDoctors)}</p>
      ${state.doctors.length === 0 ? html`<p class="kern-body">${words.noDoctors}</p>` : html`<ul class="doctors">
        ${state.doctors.map(doctor => html`<li class="doctor">
          <span class="kern-body kern-body--bold">${doctor.name}</span>
          <span class="kern-body">${doctor.active ? words.active : words.inactive}</span>
          ${button(doctor.active ? words.deactivate : words.activate, () => void workplace.activate(doctor), 'secondary')}
        </li>`)}
      </ul>`}
    </section>
    <section aria-labelledby="practice">
      <h2 class="kern-heading-medium" id="practice">${words.practice}</h2>
      <form class="plan" @submit=${save}>
        ${input('practice-name', words.name, practice.name, 'organization')}
        ${input('telephone', words.telephone, practice.telephone, 'tel')}
        <p class="actions">${submit(words.save)}</p>
        <p class="kern-body" role="status">${state.saved ? words.saved : nothing}</p>
      </form>
    </section>`;
}

function input(name: string, label: string, value: string | null, autocomplete: AutoFill): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${name}>${label}</label>
    <input class="kern-form-input__input" id=${name} name=${name} value=${value ?? ''} autocomplete=${autocomplete} required />
  </div>`;
}
