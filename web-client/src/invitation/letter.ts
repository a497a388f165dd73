import { grouped } from '../dial-in/dial-in-code';
import type { InvitationTexts } from '../texts/invitation';
import { languages, type LanguageCode } from '../texts/languages';
import { berlinDay, clock, longDay, shortDay } from '../ui/format';
import type { Invitation, Kind } from './invitation';
import { textMessage } from './text-message';

export interface Letter {
  readonly subject: string;
  /** The most important ones first. */
  readonly paragraphs: readonly string[];
  /** For a telephone, with as much as two parts hold. */
  readonly message: string;
}

export interface Tongue {
  readonly code: LanguageCode;
  readonly texts: InvitationTexts;
}

/** Numbers and addresses keep their order among letters that run from right to left (Unicode UAX #9, isolates). */
export const keptInOrder = (text: string, { code }: Tongue): string =>
  (languages[code].direction === 'rtl' ? `\u2066${text}\u2069` : text);

export const when = (instant: Date, { code }: Tongue): string => `${longDay(instant, code)}, ${clock(instant, code)}`;

export const technicalTest = ({ origin }: Invitation): string => `${origin}/technik-test`;

export function steps({ startsAt, opensAt }: Invitation, tongue: Tongue): readonly string[] {
  const { opens, list } = tongue.texts.steps;
  const sameDay = berlinDay(startsAt) === berlinDay(opensAt);
  return [opens(sameDay ? clock(opensAt, tongue.code) : when(opensAt, tongue)), ...list];
}

export function letter(kind: Kind, invitation: Invitation, tongue: Tongue): Letter {
  const { texts, code } = tongue;
  const { startsAt, practice, doctor } = invitation;
  const telephone = keptInOrder(practice.telephone, tongue);
  const facts = [
    `${texts.when}: ${when(startsAt, tongue)}`,
    `${texts.doctor}: ${doctor}`,
    `${texts.practice}: ${practice.name}`,
    `${texts.telephone}: ${telephone}`,
  ].join('\n');
  return {
    subject: texts.subjects[kind](`${shortDay(startsAt, code)}, ${clock(startsAt, code)}`),
    paragraphs: [texts.greeting, texts.openings[kind], facts, ...(kind === 'cancellation' ? [] : takingPart(invitation, tongue))],
    message: message(kind, invitation, tongue),
  };
}

function takingPart(invitation: Invitation, tongue: Tongue): string[] {
  const { texts } = tongue;
  const { rules } = texts;
  return [
    ...access(invitation, tongue),
    `${texts.technicalTest}\n${technicalTest(invitation)}`,
    texts.free,
    `${texts.steps.heading}\n${steps(invitation, tongue).map((step, i) => `${i + 1}. ${step}`).join('\n')}`,
    `${rules.heading}\n${rules.list.map(rule => `- ${rule}`).join('\n')}`,
    texts.equipment,
    texts.help(keptInOrder(invitation.practice.telephone, tongue)),
  ];
}

function access({ access: given, origin }: Invitation, tongue: Tongue): string[] {
  const { texts } = tongue;
  return given
    ? [
        `${texts.link}\n${given.link}`,
        `${texts.orCode}\n${origin}\n${texts.code}: ${keptInOrder(grouped(given.code), tongue)}`,
        texts.personal,
      ]
    : [`${texts.earlier}\n${origin}`];
}

function message(kind: Kind, { startsAt, access: given, origin, practice }: Invitation, tongue: Tongue): string {
  const { texts, code } = tongue;
  const said = texts.message[kind](`${shortDay(startsAt, code)}, ${clock(startsAt, code)}`);
  return textMessage(
    kind === 'cancellation' ? said : `${said}\n${given?.link ?? origin}`,
    [
      ...(given || kind === 'cancellation' ? [] : [texts.message.earlier]),
      practice.name,
      texts.message.telephone(keptInOrder(practice.telephone, tongue)),
    ],
  );
}
