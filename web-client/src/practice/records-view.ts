import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { alert, button, submit } from '../ui/elements';
import { clock, shortDay } from '../ui/format';
import type { Appointment, Doctor } from './practice-api';
import { wholeDays, type AuditEntry, type DeletionReport, type Knowledge, type Records } from './records';

/** For the administrator: who changed what, what was deleted, what is known about an appointment. */
export function recordsView(records: Records, appointments: readonly Appointment[], doctors: readonly Doctor[]): TemplateResult {
  const { entries, next, report, knowledge, failed } = records.state.value;
  return html`<section class="records" aria-labelledby="records">
    <h2 class="kern-heading-medium" id="records">${text.records.heading}</h2>
    ${failed ? alert('danger', text.records.failed) : nothing}
    ${part(text.records.audit, text.records.auditIntro, () => void records.audit(), entries === null ? nothing : html`${auditView(entries, doctors)}
      ${next === null ? nothing : html`<p class="actions">${button(text.records.more, () => void records.older(), 'secondary')}</p>`}`)}
    ${part(text.records.deletions, text.records.deletionsIntro, () => void records.deletions(), report ? reportView(report) : nothing)}
    ${part(text.records.knowledge, text.records.knowledgeIntro, () => {}, html`${choiceView(records, appointments)}
      ${knowledge ? knowledgeView(knowledge) : nothing}`)}
  </section>`;
}

function part(summary: string, intro: string, opened: () => void, content: TemplateResult | typeof nothing): TemplateResult {
  const toggled = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) {
      opened();
    }
  };
  return html`<details @toggle=${toggled}>
    <summary class="kern-body kern-body--bold">${summary}</summary>
    <p class="kern-body kern-body--muted">${intro}</p>
    ${content}
  </details>`;
}

function auditView(entries: readonly AuditEntry[], doctors: readonly Doctor[]): TemplateResult {
  return entries.length === 0 ? html`<p class="kern-body">${text.records.nothing}</p>` : html`<ul class="audit">
    ${entries.map(entry => html`<li class="kern-body">
      <strong>${text.records.acts[entry.act] ?? entry.act}</strong>
      <span>${moment(entry.at)}</span>
      <span>${text.records.roles[entry.role] ?? entry.role}: ${entry.doctor ?? text.records.account(entry.subject)}</span>
      <span class="kern-body--small">${doctors.find(({ id }) => id === entry.target)?.name ?? text.records.subject(entry.target)}</span>
    </li>`)}
  </ul>`;
}

function reportView({ days, oldest }: DeletionReport): TemplateResult {
  return html`${days.length === 0 ? html`<p class="kern-body">${text.records.nothingDeleted}</p>` : html`<ul class="audit">
      ${days.map(({ day, deleted }) => html`<li class="kern-body"><strong>${dayOf(day)}</strong>
        ${Object.entries(deleted).map(([store, rows]) => html`<span>${nameOf(store)}: ${rows}</span>`)}</li>`)}
    </ul>`}
    ${oldest.map(({ store, days: age, deletedBy }) =>
      html`<p class="kern-body">${text.records.oldest(nameOf(store), age, dayOf(deletedBy))}</p>`)}`;
}

function choiceView(records: Records, appointments: readonly Appointment[]): TemplateResult {
  if (appointments.length === 0) {
    return html`<p class="kern-body">${text.records.noAppointments}</p>`;
  }
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    void records.about(String(new FormData(event.currentTarget as HTMLFormElement).get('known-appointment')));
  };
  return html`<form class="plan" @submit=${ask}>
    <div class="kern-form-input">
      <label class="kern-label" for="known-appointment">${text.records.appointment}</label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id="known-appointment" name="known-appointment">
          ${appointments.map(each => html`<option value=${each.id}>${[moment(each.startsAt), each.doctor?.name].filter(Boolean).join(', ')}</option>`)}
        </select>
      </div>
    </div>
    <p class="actions">${submit(text.records.show)}</p>
  </form>`;
}

function knowledgeView({ kept, topics, neverStored }: Knowledge): TemplateResult {
  return html`<div class="knowledge" role="status">
    ${kept.map(({ store, columns, deletedBy }) => html`<h3 class="kern-heading-small">${nameOf(store)}</h3>
      <p class="kern-body">${text.records.deletedBy(dayOf(deletedBy))}</p>
      <dl class="kern-body">${inOrder(columns).map(([column, value]) =>
        html`<dt>${text.records.columns[column] ?? column}</dt><dd>${shown(value)}</dd>`)}</dl>`)}
    <h3 class="kern-heading-small">${text.records.topics}</h3>
    <ul class="kern-body">${topics.map(({ topic, atMost }) => html`<li>${text.records.topic(topic, wholeDays(atMost))}</li>`)}</ul>
    <h3 class="kern-heading-small">${text.records.never}</h3>
    <ul class="kern-body">${neverStored.map(what => html`<li>${text.records.neverStored[what] ?? what}</li>`)}</ul>
  </div>`;
}

/** As the texts name them; the database sorts names by their length. */
function inOrder(columns: Readonly<Record<string, unknown>>): [string, unknown][] {
  const known = Object.keys(text.records.columns);
  const place = (column: string): number => (known.indexOf(column) + known.length + 1) % (known.length + 1);
  return Object.entries(columns).sort(([one], [other]) => place(one) - place(other));
}

function shown(value: unknown): string {
  const written = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(written) ? moment(written)
    : text.records.values[written] ?? text.records.acts[written] ?? text.records.roles[written] ?? written;
}

const nameOf = (store: string): string => text.records.stores[store] ?? store;
const moment = (instant: string): string => `${shortDay(new Date(instant))}, ${clock(new Date(instant))}`;
const dayOf = (day: string): string => shortDay(new Date(`${day}T12:00:00Z`));
