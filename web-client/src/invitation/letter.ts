import type { Invitation, Kind } from './invitation';
import { textMessage } from './text-message';
import type { Tongue } from './tongue';

export interface Letter {
  readonly subject: string;
  /** The most important ones first. */
  readonly paragraphs: readonly string[];
  /** For a telephone, with as much as two parts hold. */
  readonly message: string;
}

/** Numbers and addresses keep their order among letters that run from right to left (Unicode UAX #9, isolates). */
export const keptInOrder = (text: string, { direction }: Tongue): string =>
  (direction === 'rtl' ? `\u2066${text}\u2069` : text);

export const when = (instant: Date, { day, clock, texts }: Tongue): string => texts.moment(day(instant), clock(instant));

const shortly = (instant: Date, { shortDay, clock, texts }: Tongue): string => texts.moment(shortDay(instant), clock(instant));

export const technicalTest = ({ origin }: Invitation): string => `${origin}/technik-test`;

export function steps({ startsAt, opensAt }: Invitation, tongue: Tongue): readonly string[] {
  const { opens, list } = tongue.texts.steps;
  const sameDay = tongue.day(startsAt) === tongue.day(opensAt);
  return [opens(sameDay ? tongue.clock(opensAt) : when(opensAt, tongue)), ...list];
}

export function letter(kind: Kind, invitation: Invitation, tongue: Tongue): Letter {
  const { texts } = tongue;
  const { startsAt, practice, doctor } = invitation;
  const facts = [
    `${texts.when}: ${when(startsAt, tongue)}`,
    ...(doctor === null ? [] : [`${texts.doctor}: ${doctor}`]),
    `${texts.practice}: ${practice.name}`,
    `${texts.telephone}: ${keptInOrder(practice.telephone, tongue)}`,
  ].join('\n');
  return {
    subject: texts.subjects[kind](shortly(startsAt, tongue)),
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
        `${texts.orCode}\n${origin}\n${texts.code}: ${keptInOrder(given.code, tongue)}`,
        texts.personal,
      ]
    : [`${texts.earlier}\n${origin}`];
}

function message(kind: Kind, { startsAt, access: given, origin, practice }: Invitation, tongue: Tongue): string {
  const { texts } = tongue;
  const said = texts.message[kind](shortly(startsAt, tongue));
  const takesPlace = kind !== 'cancellation';
  return textMessage(
    takesPlace ? `${said}\n${given?.link ?? origin}` : said,
    [
      ...(takesPlace && !given ? [texts.message.earlier] : []),
      practice.name,
      texts.message.telephone(keptInOrder(practice.telephone, tongue)),
    ],
  );
}
