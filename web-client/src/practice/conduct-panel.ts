import { html, type TemplateResult } from 'lit-html';
import { isComplete, nothingTicked, type Conduct } from '../conduct/conduct';
import { practice as text } from '../texts/practice';
import { checkbox } from '../ui/elements';
import type { GuestView } from '../waiting-room/guest';
import type { BesideCall } from './beside-call';

const rules = ['everybodyIntroduced', 'noRecording', 'helpersInformed'] as const satisfies readonly (keyof Conduct)[];

/** At the start of a consultation; nothing waits for it. Folded once everything is ticked. */
export function conductPanel(beside: BesideCall, { room, accompanied }: GuestView): TemplateResult {
  const conduct = beside.conduct.in(room) ?? nothingTicked;
  const complete = isComplete(conduct);
  return html`<details class="conduct" ?open=${!complete}>
    <summary class="kern-body">${complete ? text.conduct.complete : text.conduct.heading}</summary>
    ${rules.map(rule => checkbox(`conduct-${rule}`, text.conduct.rules[rule], conduct[rule],
      ticked => beside.tick(room, { [rule]: ticked })))}
  </details>
  <div class="company">
    <p class="kern-body">${text.conduct.who} ${accompanied === null
      ? text.conduct.patientUnknown
      : accompanied ? text.conduct.patientAccompanied : text.conduct.patientAlone}</p>
    ${checkbox('accompanied', text.conduct.accompanied, conduct.accompanied, ticked => beside.tick(room, { accompanied: ticked }))}
  </div>`;
}
