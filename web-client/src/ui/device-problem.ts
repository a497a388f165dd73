import { html, nothing, type TemplateResult } from 'lit-html';
import type { DeviceProblem } from '../devices/capture';
import type { OwnMedia } from '../devices/own-media';
import { speaker } from '../devices/speaker';
import type { DeviceChoiceTexts } from '../texts/de/device-choice';
import type { PermissionTexts } from '../texts/de/permission';
import { alert, button } from './elements';
import { onDemand } from './on-demand';

interface ProblemTexts {
  readonly problems: Readonly<Record<DeviceProblem, string>>;
  readonly again: string;
  readonly permission: PermissionTexts;
}

const help = onDemand(() => import('../devices/permission-help'));

/** Why there is no picture or no sound, what helps, and a button only where pressing it can help. */
export function deviceProblem(media: OwnMedia, text: ProblemTexts): TemplateResult | typeof nothing {
  const problem = standing(media);
  if (problem === null) {
    return nothing;
  }
  const inVain = problem === 'refused' && media.permission.state.value.permission === 'denied';
  return html`${alert('warning', text.problems[problem], inVain ? nothing : html`
      <p class="actions">${button(text.again, () => void media.retry(), 'secondary')}</p>`)}
    ${problem === 'refused' || problem === 'blocked-by-system'
      ? help(({ permissionHelp }) => permissionHelp(problem, text.permission)) : nothing}`;
}

/** A refusal from an earlier visit is known before anybody asks. */
export function standing(media: OwnMedia): DeviceProblem | null {
  const { problem, stream } = media.state.value;
  return problem ?? (!stream && media.permission.state.value.permission === 'denied' ? 'refused' : null);
}

/** Something was unplugged, and something else is used now, or nothing. */
export function deviceReplaced(media: OwnMedia, text: DeviceChoiceTexts): TemplateResult {
  const { replaced } = media.state.value;
  const words = replaced
    ? replaced.now === null ? text.lost[replaced.source] : text.replaced[replaced.source](replaced.now)
    : speaker.value.replacedBy === null ? null : text.replaced.speaker(speaker.value.replacedBy);
  return html`<div class="kern-body" aria-live="polite">${words ?? nothing}</div>`;
}
