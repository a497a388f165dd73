import { html, nothing, type TemplateResult } from 'lit-html';
import { CallDiary } from '../consultation/call-diary';
import { faultReport } from '../consultation/fault-report';
import type { Lifetime } from '../consultation/lifetime';
import { faultReport as words } from '../texts/fault-report';
import { button } from './elements';
import { sendWithOtherProgram } from './other-program';

export interface FaultHelpLabels {
  readonly heading: string;
  readonly explanation: string;
  readonly report: string;
  readonly download: string;
  readonly send: string;
  readonly copy: string;
  readonly copied: string;
}

const fileName = 'stoerungsbericht.txt';

/** A report that people can look at before they pass it on by themselves: this page sends it nowhere. */
export class FaultHelp {
  readonly diary: CallDiary;
  text: string | null = null;
  copied = false;

  constructor(
    private readonly side: 'patient' | 'doctor',
    stats: () => Promise<RTCStatsReport> | undefined,
    private readonly changed: () => void,
    lifetime: Lifetime,
  ) {
    this.diary = new CallDiary(stats, lifetime);
  }

  async open(): Promise<void> {
    await this.diary.sample();
    const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => []) ?? [];
    this.text = faultReport({
      side: this.side, userAgent: navigator.userAgent, devices: devices.map(({ kind }) => kind), diary: this.diary,
    });
    this.copied = false;
    this.changed();
  }

  async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text ?? '');
    this.copied = true;
    this.changed();
  }

  /** By a program that whoever presses the button chooses. */
  send(): Promise<void> {
    return sendWithOtherProgram(words.title, this.text ?? '', fileName);
  }

  download(): void {
    const url = URL.createObjectURL(new Blob([this.text ?? ''], { type: 'text/plain;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

export function faultHelpView(help: FaultHelp | null | undefined, labels: FaultHelpLabels): TemplateResult | typeof nothing {
  return !help ? nothing : html`<details class="fault-help"
    @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && void help.open()}>
    <summary class="kern-body">${labels.heading}</summary>
    <p class="kern-body">${labels.explanation}</p>
    ${help.text === null ? nothing : html`
      <pre class="report" tabindex="0" role="region" aria-label=${labels.report}>${help.text}</pre>
      <p class="actions">
        ${button(labels.download, () => help.download(), 'secondary')}
        ${button(labels.send, () => void help.send(), 'secondary')}
        ${button(labels.copy, () => void help.copy(), 'secondary')}
        <span class="kern-body" role="status">${help.copied ? labels.copied : nothing}</span>
      </p>`}
  </details>`;
}
