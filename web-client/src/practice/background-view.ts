import { nothing, type TemplateResult } from 'lit-html';
import type { Background } from '../background/background';
import { canBlur } from '../background/blur';
import { practice as text } from '../texts/practice';
import { alert, checkbox } from '../ui/elements';

export function backgroundSwitch(background: Background): TemplateResult | typeof nothing {
  return canBlur()
    ? checkbox('blur', text.background.blur, background.state.value.blurred, wanted => background.want(wanted))
    : nothing;
}

export function backgroundProblem(background: Background): TemplateResult | typeof nothing {
  const { problem } = background.state.value;
  return problem ? alert('warning', text.background.problems[problem]) : nothing;
}
