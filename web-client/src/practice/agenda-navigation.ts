import { html, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { button } from '../ui/elements';
import { berlinDay, longDay, shortDay } from '../ui/format';
import type { Agenda, AgendaState } from './agenda';
import { noonOf } from './days';

export function agendaNavigation(agenda: Agenda): TemplateResult {
  const { day, span } = agenda.state.value;
  const { days } = agenda;
  const first = noonOf(days[0]!);
  return html`<div class="agenda-bar">
      <div class="agenda-bar__turn">
        ${arrow('kern-icon--chevron-left', text.appointments.earlier[span], () => void agenda.turn(-1))}
        ${button(text.appointments.today, () => void agenda.show({ day: berlinDay(new Date()) }), 'secondary')}
        ${arrow('kern-icon--chevron-right', text.appointments.later[span], () => void agenda.turn(1))}
      </div>
      <div class="kern-form-input list-date">
        <label class="kern-label" for="list-date">${text.appointments.shownDate}</label>
        <input class="kern-form-input__input" id="list-date" type="date" .value=${day}
          @change=${(event: Event) => void agenda.show({ day: (event.target as HTMLInputElement).value })} />
      </div>
      <div class="agenda-bar__span" role="group">
        ${(['day', 'week'] as const).map(each => spanButton(agenda, each, span))}
      </div>
    </div>
    <p class="kern-title" role="status">${span === 'day'
      ? longDay(first) : text.appointments.period(shortDay(first), shortDay(noonOf(days.at(-1)!)))}</p>`;
}

/** Pressed or not, and not by colour alone. */
function spanButton(agenda: Agenda, each: AgendaState['span'], shown: AgendaState['span']): TemplateResult {
  return html`<button type="button" class="kern-btn kern-btn--${each === shown ? 'secondary' : 'tertiary'}"
    aria-pressed=${each === shown} @click=${() => void agenda.show({ span: each })}>
    <span class="kern-label">${text.appointments.views[each]}</span>
  </button>`;
}

function arrow(icon: string, label: string, action: () => void): TemplateResult {
  return html`<button type="button" class="kern-btn kern-btn--secondary" aria-label=${label} title=${label} @click=${action}>
    <span class="kern-icon ${icon}" aria-hidden="true"></span>
  </button>`;
}
