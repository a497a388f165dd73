import { html, nothing, type TemplateResult } from 'lit-html';
import type { DeviceProblem } from '../devices/capture';
import type { OwnMedia } from '../devices/own-media';
import { soundAloneMayDo } from '../devices/sound-alone';
import { speaker } from '../devices/speaker';
import type { DeviceChoiceTexts } from '../texts/de/device-choice';
import type { PermissionTexts } from '../texts/de/permission';
import { alert, button } from './elements';
import { onDemand } from './on-demand';

interface ProblemTexts {
  readonly problems: Readonly<Record<DeviceProblem, string>>;
  readonly again: string;
  readonly permission: PermissionTexts;
  readonly deviceChoice: DeviceChoiceTexts;
}

const help = onDemand(() => import('../devices/permission-help'));

/** Why there is no picture or no sound, what helps, and buttons only where pressing them can help. */
export function deviceProblem(media: OwnMedia, text: ProblemTexts): TemplateResult | typeof nothing {
  const problem = standing(media);
  if (problem === null) {
    return nothing;
  }
  const { permission, microphone } = media.permission.state.value;
  const { soundAlone } = text.deviceChoice;
  const inVain = problem === 'refused' && permission === 'denied';
  const has = { sound: sounds(media), picture: media.state.value.camera };
  const offered = soundAloneMayDo(problem, has, microphone);
  const cameraOnly = offered && (has.sound || microphone === 'granted');
  const words = { ...text.problems, ...(cameraOnly && soundAlone.problems) }[problem];
  return html`${alert('warning', words, inVain && !offered ? nothing : html`
      ${offered ? html`<p class="kern-body">${soundAlone.explanation}</p>` : nothing}
      <p class="actions">
        ${inVain ? nothing : button(text.again, () => void media.retry(), 'secondary')}
        ${offered ? button(soundAlone.goOn, () => void media.goOnWithSound(), 'secondary') : nothing}
      </p>`)}
    ${problem === 'refused' || problem === 'blocked-by-system'
      ? help(({ permissionHelp }) => permissionHelp(problem, text.permission)) : nothing}`;
}

/** A refusal from an earlier visit is known before anybody asks. */
export function standing(media: OwnMedia): DeviceProblem | null {
  const { problem, stream } = media.state.value;
  const { permission, microphone } = media.permission.state.value;
  const allowed = media.wantsCamera ? permission : microphone;
  return problem ?? (!stream && allowed === 'denied' ? 'refused' : null);
}

function sounds(media: OwnMedia): boolean {
  return (media.state.value.stream?.getAudioTracks().length ?? 0) > 0;
}

/** Something was unplugged, and something else is used now, or nothing; or there is a picture without sound. */
export function deviceReplaced(media: OwnMedia, text: DeviceChoiceTexts): TemplateResult {
  return html`<div class="kern-body" aria-live="polite">${replacedIn(media, text) ?? nothing}</div>`;
}

function replacedIn(media: OwnMedia, text: DeviceChoiceTexts): string | null {
  const { replaced, stream } = media.state.value;
  if (replaced) {
    return replaced.now === null ? text.lost[replaced.source] : text.replaced[replaced.source](replaced.now);
  }
  if (stream && !sounds(media)) {
    return text.unheard;
  }
  return speaker.value.replacedBy === null ? null : text.replaced.speaker(speaker.value.replacedBy);
}
