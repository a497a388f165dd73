import { nothing, type TemplateResult } from 'lit-html';
import { grouped } from '../dial-in/dial-in-code';
import type { Appointment, IssuedCode, Session } from '../practice/practice-api';
import type { WorkplaceState } from '../practice/workplace';
import { practice as text } from '../texts/practice';
import { button } from '../ui/elements';
import { onDemand } from '../ui/on-demand';
import { choice, choiceFor, type Choice } from './choice';
import type { Invitation, Kind } from './invitation';
import { speaking } from './tongue';

type View = TemplateResult | typeof nothing;

const panel = onDemand(() => import('./invitation-view'));

function invitationOf(
  { id, startsAt, endsAt, opensAt, doctor, sequence }: Appointment, { practice }: Session, issued: IssuedCode | null,
): Invitation {
  return {
    id,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    opensAt: new Date(opensAt),
    doctor: doctor?.name ?? null,
    practice: { name: practice.name ?? '', telephone: practice.telephone ?? '' },
    origin: issued ? new URL(issued.link).origin : location.origin,
    access: issued && { code: grouped(issued.dialInCode), link: issued.link },
    sequence,
  };
}

/** What the pages of patients have, too, is handed in: imported over there, it would part their files in two. */
const show = (invitation: Invitation, chosen: Choice, offered: readonly Kind[]): View =>
  panel(({ invitationView }) => invitationView(invitation, chosen, offered, text.invitation, speaking(chosen.language)));

/** Beside the code, as long as it is shown. */
export const passOnIssued = (appointment: Appointment, session: WorkplaceState['session'], issued: IssuedCode): View =>
  (typeof session !== 'object' ? nothing : show(
    invitationOf(appointment, session, issued), choiceFor(issued.link, 'invitation'), ['invitation', 'reminder']));

/** First what patients do not know yet. */
function occasions({ state, sequence }: Appointment): readonly Kind[] {
  if (state === 'cancelled') {
    return ['cancellation'];
  }
  return state !== 'planned' ? [] : sequence > 0 ? ['move', 'reminder'] : ['reminder'];
}

const placeOf = ({ id, sequence, state }: Appointment): string => `${id} ${sequence} ${state}`;

const openLabel = (kind: Kind): string =>
  (kind === 'move' ? text.invitation.tellMove : kind === 'reminder' ? text.invitation.remind : text.invitation.tellCancellation);

/** In the list, where the code is not known any more. */
export function passOnLater(appointment: Appointment): View {
  const [kind] = occasions(appointment);
  if (!kind) {
    return nothing;
  }
  const about = placeOf(appointment);
  return choice.value.about === about
    ? button(text.invitation.close, () => choice.update(choiceFor('', 'invitation')), 'tertiary')
    : button(openLabel(kind), () => choice.update(choiceFor(about, kind)), 'tertiary');
}

export function passOnPanel(appointment: Appointment, session: WorkplaceState['session']): View {
  const offered = occasions(appointment);
  return offered.length > 0 && typeof session === 'object' && choice.value.about === placeOf(appointment)
    ? show(invitationOf(appointment, session, null), choice.value, offered)
    : nothing;
}
