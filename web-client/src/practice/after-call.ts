import { html, nothing, type TemplateResult } from 'lit-html';
import { practice as text } from '../texts/practice';
import { faultHelpView, type FaultHelp } from '../ui/fault-help';
import { opinionView, type OpinionQuestion } from '../ui/opinion';

export interface AfterCall {
  readonly question: OpinionQuestion;
  readonly help: FaultHelp | null;
}

/** Until the next consultation begins, or the question is skipped. */
export function afterCallView({ question, help }: AfterCall): TemplateResult | typeof nothing {
  return question.state === 'skipped' ? nothing : html`<section aria-labelledby="after-call">
    <h2 class="kern-heading-medium" id="after-call">${text.afterCall.heading}</h2>
    ${opinionView(question, text.opinion)}
    ${faultHelpView(help, text.help)}
  </section>`;
}
