import { faultReport as text } from '../texts/fault-report';
import type { CallDiary } from './call-diary';
import type { ConnectionSample, Flow, FlowName } from './connection-sample';

export interface FaultReportFacts {
  readonly side: 'patient' | 'doctor';
  readonly userAgent: string;
  /** Kinds only: labels name their owners now and then. */
  readonly devices: readonly string[];
  readonly diary: Pick<CallDiary, 'changes' | 'previous' | 'latest' | 'longestRoundTripMilliseconds'>;
}

/** What somebody may show to whoever can help: no address, no name, no code, no description (R12). */
export function faultReport({ side, userAgent, devices, diary }: FaultReportFacts): string {
  return [
    text.title,
    text.promise,
    '',
    text.side[side],
    `${text.browser} ${browserOf(userAgent)}`,
    `${text.devices} ${devicesIn(devices)}`,
    '',
    ...connection(diary),
    text.course,
    ...diary.changes.map(({ at, what, became }) => `  ${time(at)}  ${text.aspects[what]}: ${became}`),
    '',
  ].join('\n');
}

function connection({ previous, latest, longestRoundTripMilliseconds }: FaultReportFacts['diary']): string[] {
  if (!latest) {
    return [`${text.path} ${text.noPath}`, ''];
  }
  const { path, own, other, roundTripMilliseconds, flows } = latest;
  return [
    `${text.measured} ${time(latest.at)}`,
    `${text.path} ${path ? `${path.own}, ${path.other}, ${path.transport}` : text.noPath}`,
    `${text.own} ${counted(own)}`,
    `${text.other} ${counted(other)}`,
    ...(roundTripMilliseconds === null ? [] : [
      `${text.roundTrip} ${roundTripMilliseconds.toFixed(0)} ms (${text.atMost} ${longestRoundTripMilliseconds.toFixed(0)} ms)`,
    ]),
    ...[...flows].map(([name, flow]) => `${text.flows[name]} ${flowed(name, flow, latest, previous)}`),
    '',
  ];
}

function flowed(name: FlowName, flow: Flow, latest: ConnectionSample, previous: ConnectionSample | null): string {
  const before = previous?.flows.get(name);
  const seconds = (latest.at - (previous?.at ?? 0)) / 1000;
  const bits = Math.max(0, flow.bytes - (before?.bytes ?? 0)) * 8;
  return [
    seconds > 0 ? `${(bits / seconds / 1000).toFixed(0)} kbit/s` : null,
    flow.lost === null ? null : `${text.loss} ${percent(flow.lost, flow.lost + flow.packets)}`,
    flow.jitterMilliseconds === null ? null : `${text.jitter} ${flow.jitterMilliseconds.toFixed(0)} ms`,
    flow.width && flow.height ? `${flow.width} × ${flow.height}` : null,
    flow.framesPerSecond === null ? null : `${flow.framesPerSecond.toFixed(0)} ${text.framesPerSecond}`,
  ].filter(part => part !== null).join(', ');
}

function percent(part: number, whole: number): string {
  return `${(whole > 0 ? (100 * part) / whole : 0).toFixed(1)} %`;
}

function counted(kinds: ReadonlyMap<string, number>): string {
  return [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ') || text.none;
}

function devicesIn(kinds: readonly string[]): string {
  return Object.entries(text.kinds)
    .map(([kind, name]) => `${name} ${kinds.filter(each => each === kind).length}`)
    .join(', ');
}

function time(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\b(?:OPR|OPiOS)\/(\d+)/, 'Opera'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]* .*Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux'],
];

/** The whole user agent says more about a device than anybody needs to know. */
export function browserOf(userAgent: string): string {
  const [pattern, name] = browsers.find(([each]) => each.test(userAgent)) ?? [];
  const system = systems.find(([each]) => each.test(userAgent))?.[1];
  return [name ? `${name} ${pattern!.exec(userAgent)![1]}` : '?', system].filter(Boolean).join(', ');
}
