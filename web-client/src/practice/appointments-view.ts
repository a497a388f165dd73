import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { button } from '../ui/elements';
import { agendaNavigation } from './agenda-navigation';
import { appointmentForm } from './appointment-form';
import { dayView } from './day-view';
import { issuedView, movedView, seriesView } from './made-views';
import { moveForm } from './move-form';
import { weekView } from './week-view';
import type { Workplace } from './workplace';

export function appointmentsView(workplace: Workplace): TemplateResult {
  const { agenda } = workplace;
  const { form, span, issued, series, moved } = agenda.state.value;
  return html`<section class="agenda" aria-labelledby="appointments">
    <div class="bar">
      <h2 class="kern-heading-medium" id="appointments">${text.appointments.heading}</h2>
      ${form?.kind === 'new' ? nothing : button(text.appointments.new, () => agenda.open({ kind: 'new', opened: new Date() }))}
    </div>
    ${form?.kind === 'new' ? appointmentForm(workplace, form.opened) : nothing}
    ${form?.kind === 'move' ? moveForm(agenda, form) : nothing}
    ${issued ? issuedView(agenda, issued, workplace.state.value.session) : nothing}
    ${series ? seriesView(series) : nothing}
    ${moved ? movedView(moved) : nothing}
    ${agendaNavigation(agenda)}
    ${span === 'week' ? weekView(workplace) : dayView(workplace)}
  </section>`;
}
