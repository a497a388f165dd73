import { html, nothing, type TemplateResult } from 'lit-html';
import type { Lifetime } from '../consultation/lifetime';
import { deviceWord } from '../devices/device-word';
import type { OwnMedia } from '../devices/own-media';
import { exchangeView } from '../exchange/exchange-view';
import { patient as text } from '../texts/patient';
import { button, telephone } from '../ui/elements';
import { FaultHelp, faultHelpView } from '../ui/fault-help';
import { OpinionQuestion, opinionView } from '../ui/opinion';
import type { PatientCall } from '../waiting-room/patient-call';
import type { PatientState } from '../waiting-room/patient-state';
import type { PatientJourney } from './patient-journey';

/** What a visit leaves behind in the page: its diary, for a report, and a question that may be skipped. */
export class Farewell {
  readonly help: FaultHelp;
  readonly question: OpinionQuestion;
  /** Whoever was never let in has no picture and no sound to judge. */
  talked = false;

  constructor(call: PatientCall, devices: OwnMedia, changed: () => void, visit: Lifetime) {
    this.help = new FaultHelp('patient', () => call.link?.stats(), changed, visit);
    for (const { state } of [devices, devices.permission]) {
      visit.onEnd(state.watch(() => this.help.diary.note({ device: deviceWord(devices) })));
    }
    this.question = new OpinionQuestion('patient', changed);
    visit.onEnd(call.state.watch(({ link, phase, online }) => {
      this.talked ||= phase === 'talking';
      this.help.diary.note({
        connection: link, visit: phase, ...(online === null ? {} : { server: online ? 'online' : 'offline' }),
      });
    }));
  }
}

/** The last page: nothing runs any more, and what comes next is not here. */
export function farewellView(journey: PatientJourney, call: PatientCall, { closing }: PatientState): TemplateResult {
  const { heading, text: explanation } = text.closed[closing ?? 'ended'];
  const { farewell } = journey;
  return html`<h1 class="kern-heading-large">${heading}</h1>
    <p class="kern-body" role="status">${explanation}</p>
    ${exchangeView(call.exchange, text.exchange)}
    ${closing === 'left' ? html`<p class="actions">${button(text.backIn, () => void journey.backIn())}</p>` : nothing}
    ${closing === 'moved' ? html`<p class="actions">${button(text.newTime, () => void journey.dialIn(journey.state.value.typed))}</p>` : nothing}
    ${closing === 'ended' ? html`<h2 class="kern-heading-medium">${text.next.heading}</h2>
      <ul class="kern-list kern-list--bullet">${text.next.list.map(each => html`<li class="kern-body">${each}</li>`)}</ul>` : nothing}
    ${telephone(text.telephone, journey.state.value.invitation?.practice.telephone)}
    ${farewell?.talked ? opinionView(farewell.question, text.opinion) : nothing}
    ${faultHelpView(farewell?.help, text.help)}`;
}
