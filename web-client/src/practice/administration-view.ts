import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { button, submit } from '../ui/elements';
import type { Session } from './practice-api';
import type { Workplace, WorkplaceState } from './workplace';

export function administrationView(workplace: Workplace, { practice }: Session, state: WorkplaceState): TemplateResult {
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    void workplace.describe(String(values.get('practice-name')), String(values.get('telephone')));
  };
  return html`<section aria-labelledby="doctors">
      <h2 class="kern-heading-medium" id="doctors">${text.administration.doctors}</h2>
      <p class="kern-body">${text.administration.places(practice.activeDoctors, practice.bookedDoctors)}</p>
      ${state.doctors.length === 0 ? html`<p class="kern-body">${text.administration.noDoctors}</p>` : html`<ul class="doctors">
        ${state.doctors.map(doctor => html`<li class="doctor">
          <span class="kern-body kern-body--bold">${doctor.name}</span>
          <span class="kern-body">${doctor.active ? text.administration.active : text.administration.inactive}</span>
          ${button(doctor.active ? text.administration.deactivate : text.administration.activate, () => void workplace.activate(doctor), 'secondary')}
        </li>`)}
      </ul>`}
    </section>
    <section aria-labelledby="practice">
      <h2 class="kern-heading-medium" id="practice">${text.administration.practice}</h2>
      <form class="plan" @submit=${save}>
        ${input('practice-name', text.administration.name, practice.name, 'organization')}
        ${input('telephone', text.administration.telephone, practice.telephone, 'tel')}
        <p class="actions">${submit(text.administration.save)}</p>
        <p class="kern-body" role="status">${state.saved ? text.administration.saved : nothing}</p>
      </form>
    </section>`;
}

function input(name: string, label: string, value: string | null, autocomplete: AutoFill): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${name}>${label}</label>
    <input class="kern-form-input__input" id=${name} name=${name} value=${value ?? ''} autocomplete=${autocomplete} required />
  </div>`;
}
