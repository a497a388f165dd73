import { html, type TemplateResult } from 'lit-html';
import { button } from './elements';
import { request } from './http';

export type OpinionAnswer = 'good' | 'fair' | 'poor';

export interface OpinionLabels {
  readonly question: string;
  readonly anonymous: string;
  readonly answers: Readonly<Record<OpinionAnswer, string>>;
  readonly skip: string;
  readonly thanks: string;
}

/** Asked once after a consultation; the server counts the answer and learns nothing else. */
export class OpinionQuestion {
  state: 'open' | 'answered' | 'skipped' = 'open';

  constructor(
    private readonly side: 'patient' | 'doctor',
    private readonly changed: () => void,
  ) {}

  answer(answer: OpinionAnswer): void {
    // One that is lost is missed by nobody.
    request<void>('POST', '/api/quality', { side: this.side, answer }).catch(() => {});
    this.#become('answered');
  }

  skip(): void {
    this.#become('skipped');
  }

  #become(state: 'answered' | 'skipped'): void {
    this.state = state;
    this.changed();
  }
}

export function opinionView(question: OpinionQuestion, labels: OpinionLabels): TemplateResult {
  const answers = Object.keys(labels.answers) as OpinionAnswer[];
  return html`<div class="opinion" role="group" aria-label=${labels.question}>
    ${question.state === 'open' ? html`
      <p class="kern-body kern-body--bold">${labels.question}</p>
      <p class="kern-body kern-body--muted">${labels.anonymous}</p>
      <p class="actions">
        ${answers.map(answer => button(labels.answers[answer], () => question.answer(answer), 'secondary'))}
        ${button(labels.skip, () => question.skip(), 'tertiary')}
      </p>` : ''}
    <p class="kern-body" role="status">${question.state === 'answered' ? labels.thanks : ''}</p>
  </div>`;
}
