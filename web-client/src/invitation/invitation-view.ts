import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { languages, type LanguageCode } from '../texts/languages';
import type { PracticeTexts } from '../texts/practice';
import { button } from '../ui/elements';
import { choice, type Choice, type Way } from './choice';
import { handOver } from './hand-over';
import type { Invitation, Kind } from './invitation';
import { letter, type Letter } from './letter';
import { mailto } from './mailto';
import { entryMethods, passedOn } from './passed-on';
import { openSlip } from './slip-page';
import { slipView } from './slip-view';
import { segments } from './text-message';
import type { Speaking, Tongue } from './tongue';

export type Labels = PracticeTexts['invitation'];

const codes = Object.keys(languages) as LanguageCode[];

/** @param offered the occasions that it may be for */
export function invitationView(
  invitation: Invitation, chosen: Choice, offered: readonly Kind[], text: Labels, speak: Speaking,
): TemplateResult {
  const { kind, language } = chosen;
  const place = invitation.access ? 'new' : 'later';
  const change = (part: Partial<Choice>): void => choice.update({ ...chosen, done: null, ...part });
  const file = chosen.done === 'draft' || chosen.done === 'calendar';
  return html`<div class="pass-on" role="group" aria-labelledby="${place}-heading">
    <p class="kern-title" id="${place}-heading">${text.heading}: ${text.kinds[kind]}</p>
    <p class="kern-body kern-body--muted">${text.explanation}</p>
    <div class="plan">
      ${select(`${place}-language`, text.language, language, codes,
        code => languages[code].name, code => change({ language: code }))}
      ${offered.length > 1
        ? select(`${place}-kind`, text.kind, kind, offered, each => text.kinds[each], each => change({ kind: each }))
        : nothing}
    </div>
    ${speak(tongue => ways(invitation, tongue, kind, change, text))}
    <p class="kern-body" role="status">${chosen.done ? text.done[chosen.done] : nothing}
      ${file && invitation.access ? text.holdsAccess : nothing}</p>
  </div>`;
}

function ways(
  invitation: Invitation, tongue: Tongue, kind: Kind, change: (part: Partial<Choice>) => void, text: Labels,
): TemplateResult {
  const { access } = invitation;
  const written = letter(kind, invitation, tongue);
  const by = (way: Exclude<Way, 'slip'>) => () =>
    void handOver(way, passedOn(kind, invitation, tongue, new Date()))
      .then(() => change({ done: way }), () => change({ done: 'failed' }));
  const slip = (): void => {
    openSlip(slipView(invitation, access!, tongue), text.print, tongue);
    change({ done: 'slip' });
  };
  return html`<p class="actions">
      ${access && kind !== 'cancellation' ? button(text.slip, slip, 'secondary') : nothing}
      ${button(text.draft, by('draft'), 'secondary')}
      <a class="kern-btn kern-btn--secondary" href=${mailto(written)}><span class="kern-label">${text.mailProgram}</span></a>
      ${entryMethods[kind] ? button(text.calendar, by('calendar'), 'secondary') : nothing}
      ${button(text.copyText, by('text'), 'secondary')}
      ${button(text.copyMessage, by('message'), 'secondary')}
    </p>
    ${preview(written, tongue, text)}`;
}

function preview({ subject, paragraphs, message }: Letter, { tag, direction }: Tongue, text: Labels): TemplateResult {
  const shown = (label: string, content: string): TemplateResult => html`<p class="kern-body">${label}</p>
    <pre class="report" tabindex="0" role="region" aria-label=${label} lang=${tag} dir=${direction}>${content}</pre>`;
  return html`<details>
    <summary class="kern-body">${text.show}</summary>
    <p class="kern-body kern-body--muted">${text.mailProgramOnly}</p>
    ${shown(text.text, [subject, ...paragraphs].join('\n\n'))}
    ${shown(text.message, message)}
    <p class="kern-body">${text.segments(segments(message))}</p>
  </details>`;
}

function select<T extends string>(
  id: string, label: string, value: T, offered: readonly T[], name: (each: T) => string, choose: (each: T) => void,
): TemplateResult {
  return html`<div class="kern-form-input">
    <label class="kern-label" for=${id}>${label}</label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id=${id}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
        ${offered.map(each => html`<option value=${each} .selected=${live(each === value)}>${name(each)}</option>`)}
      </select>
    </div>
  </div>`;
}
