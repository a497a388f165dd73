import type { Lifetime } from './lifetime';
import type { Link } from './peer-link';
import { QualityJudge, type Measurement, type Quality } from './quality';

const everyMilliseconds = 2_000;

/** One entry of W3C WebRTC Statistics, as far as it is looked at; not every browser tells all of it. */
interface Entry {
  readonly type: string;
  readonly kind?: string;
  readonly timestamp: number;
  readonly roundTripTime?: number;
  readonly fractionLost?: number;
  readonly concealedSamples?: number;
  readonly silentConcealedSamples?: number;
  readonly totalSamplesReceived?: number;
  readonly packetsReceived?: number;
  readonly packetsSent?: number;
  readonly framesDecoded?: number;
  readonly nominated?: boolean;
  readonly availableOutgoingBitrate?: number;
}

export type Counted = readonly Entry[];

/** Two looks at the counters tell what happened in between. */
export function measure(before: Counted, after: Counted): Measurement {
  const find = (entries: Counted, type: string, kind: string): Entry | undefined =>
    entries.find(entry => entry.type === type && entry.kind === kind);
  const more = (type: string, kind: string, count: (entry: Entry) => number | undefined): number | null => {
    const [now, then] = [find(after, type, kind), find(before, type, kind)];
    const [last, first] = [now && count(now), then && count(then)];
    return last === undefined || first === undefined ? null : Math.max(0, last - first);
  };
  const seconds = ((after[0]?.timestamp ?? 0) - (before[0]?.timestamp ?? 0)) / 1_000;
  const report = find(after, 'remote-inbound-rtp', 'audio');
  const samples = more('inbound-rtp', 'audio', ({ totalSamplesReceived }) => totalSamplesReceived);
  // Silence that is not sent is made up too, and nobody misses it.
  const madeUp = more('inbound-rtp', 'audio', ({ concealedSamples, silentConcealedSamples }) =>
    concealedSamples === undefined ? undefined : concealedSamples - (silentConcealedSamples ?? 0));
  const frames = more('inbound-rtp', 'video', ({ framesDecoded }) => framesDecoded);
  const comes = (more('inbound-rtp', 'video', ({ packetsReceived }) => packetsReceived) ?? 0) > 0;
  const goes = (more('outbound-rtp', 'video', ({ packetsSent }) => packetsSent) ?? 0) > 0;
  const bits = after.find(({ type, nominated, availableOutgoingBitrate }) =>
    type === 'candidate-pair' && nominated && availableOutgoingBitrate)?.availableOutgoingBitrate;
  return {
    roundTripMilliseconds: report?.roundTripTime === undefined ? null : 1_000 * report.roundTripTime,
    soundMissing: samples && madeUp !== null ? madeUp / samples : null,
    ownSoundLost: report?.fractionLost ?? null,
    outgoingKilobits: goes && bits !== undefined ? bits / 1_000 : null,
    frames: comes && frames !== null && seconds > 0 ? frames / seconds : null,
  };
}

/** @param link the connection while somebody talks over it; a new one starts unjudged */
export function watchQuality(link: () => Link | null, show: (quality: Quality | null) => void, lifetime: Lifetime): void {
  let watched: Link | null = null;
  let judge = new QualityJudge();
  let before: Counted = [];
  let shown: Quality | null = null;
  const say = (quality: Quality | null): void => {
    if (quality !== shown) {
      shown = quality;
      show(quality);
    }
  };
  const look = async (): Promise<void> => {
    const current = link();
    if (current !== watched) {
      [watched, judge, before] = [current, new QualityJudge(), []];
      say(null);
    }
    if (current?.state !== 'connected') {
      // Where nothing comes through at all, other words are on the page.
      before = [];
      say(null);
      return;
    }
    const after = [...((await current.stats()) as unknown as Map<string, Entry>).values()];
    if (!lifetime.over && current === watched && before.length > 0) {
      say(judge.judge(measure(before, after)));
    }
    before = after;
  };
  lifetime.every(everyMilliseconds, () => void look().catch(() => {}));
}
