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
const show = (invitation: Invitation, chosen: Choice): View =>
  panel(({ invitationView }) => invitationView(invitation, chosen, text.invitation, speaking(chosen.language)));

/** Beside the code, as long as it is shown. */
export const passOnIssued = (appointment: Appointment, session: WorkplaceState['session'], issued: IssuedCode): View =>
  (typeof session !== 'object' ? nothing : show(invitationOf(appointment, session, issued), choiceFor(issued.link, 'invitation')));

const occasion = ({ state }: Appointment): Kind | null =>
  (state === 'planned' ? 'reminder' : state === 'cancelled' ? 'cancellation' : null);

const placeOf = ({ id }: Appointment, kind: Kind): string => `${kind} ${id}`;

/** In the list, where the code is not known any more. */
export function passOnLater(appointment: Appointment): View {
  const kind = occasion(appointment);
  if (kind === null) {
    return nothing;
  }
  const about = placeOf(appointment, kind);
  return choice.value.about === about
    ? button(text.invitation.close, () => choice.update(choiceFor('', 'invitation')), 'tertiary')
    : button(kind === 'reminder' ? text.invitation.remind : text.invitation.tellCancellation,
      () => choice.update(choiceFor(about, kind)), 'tertiary');
}

export function passOnPanel(appointment: Appointment, session: WorkplaceState['session']): View {
  const kind = occasion(appointment);
  return kind && typeof session === 'object' && choice.value.about === placeOf(appointment, kind)
    ? show(invitationOf(appointment, session, null), choice.value)
    : nothing;
}
