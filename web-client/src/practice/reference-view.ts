import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { submit } from '../ui/elements';
import type { Agenda } from './agenda';
import type { Appointment } from './practice-api';

/** The number of the practice's own system, which may be known later than the appointment. */
export function referenceView(agenda: Agenda, appointment: Appointment): TemplateResult {
  const id = `reference-${appointment.id}`;
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = String(new FormData(form).get('reference')).trim();
    if (await agenda.refer(appointment, typed === '' ? null : typed)) {
      form.closest('details')!.open = false;
    }
  };
  return html`<details class="telling">
    <summary class="kern-body kern-body--muted">${text.appointments.reference} ${appointment.reference ?? nothing}</summary>
    <form @submit=${(event: SubmitEvent) => void save(event)}>
      <div class="kern-form-input">
        <label class="kern-label" for=${id}>${text.appointments.referenceOwn}</label>
        <input class="kern-form-input__input" id=${id} name="reference" inputmode="numeric" autocomplete="off" maxlength="20"
          pattern="[0-9\\-]*[0-9][0-9\\-]*" title=${text.appointments.referenceHint} value=${appointment.reference ?? ''} />
      </div>
      <p class="actions">${submit(text.appointments.referenceSave)}</p>
    </form>
  </details>`;
}
