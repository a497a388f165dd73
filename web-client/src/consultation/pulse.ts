import type { Lifetime } from './lifetime';

/** What has come in over a connection so far. */
export interface Reading {
  readonly at: number;
  /** RTP packets of sound and picture. */
  readonly packets: number;
  /** Answered connectivity checks by candidate pair: each proves a path both ways (RFC 7675). */
  readonly answers: ReadonlyMap<string, number>;
}

/** Discontinuous transmission leaves 400 ms between packets (RFC 6716, section 2.1.9): two may be lost. */
const stillMilliseconds = 1_200;
/** Longer than between two packets of silence. Nobody is told yet, but whoever will have to mend may prepare. */
const doubtMilliseconds = 700;

export type Beat = 'steady' | 'doubtful' | 'still';

/** Whether anything comes in: browsers say `disconnected` after five seconds only. */
export class Pulse {
  #packets: number | null = null;
  readonly #answers = new Map<string, number>();
  #lastPacketAt: number | null = null;
  #still = false;

  follow({ at, packets, answers }: Reading): Beat {
    const received = this.#packets !== null && packets > this.#packets;
    const answered = this.#learn(answers);
    this.#packets = packets;
    if (received) {
      this.#lastPacketAt = at;
      this.#still = false;
    } else if (this.#still && answered) {
      // The path is there, and the other side sends nothing over it: that says nothing until it does again.
      this.#lastPacketAt = null;
      this.#still = false;
    }
    const silence = this.#lastPacketAt === null ? 0 : at - this.#lastPacketAt;
    this.#still ||= silence >= stillMilliseconds;
    return this.#still ? 'still' : silence >= doubtMilliseconds ? 'doubtful' : 'steady';
  }

  #learn(answers: Reading['answers']): boolean {
    const news = [...answers].filter(([pair, count]) => count > (this.#answers.get(pair) ?? 0));
    news.forEach(([pair, count]) => this.#answers.set(pair, count));
    return news.length > 0;
  }
}

const restingMilliseconds = 300;
/** Whoever waits for the picture to come back looks more often. */
const anxiousMilliseconds = 150;

/** Looks at the statistics for as long as `lifetime` lasts, and tells changes. */
export function watchPulse(read: () => Promise<RTCStatsReport>, changed: (beat: Beat) => void, lifetime: Lifetime): void {
  const pulse = new Pulse();
  let beat: Beat = 'steady';
  const look = async (): Promise<void> => {
    const report = await read().catch(() => null);
    if (lifetime.over) {
      return;
    }
    const now = report ? pulse.follow(readingOf(report, performance.now())) : beat;
    lifetime.after(now === 'steady' ? restingMilliseconds : anxiousMilliseconds, () => void look());
    if (now !== beat) {
      beat = now;
      changed(now);
    }
  };
  void look();
}

function readingOf(report: RTCStatsReport, at: number): Reading {
  let packets = 0;
  const answers = new Map<string, number>();
  report.forEach((entry: { id: string; type: string; packetsReceived?: number; responsesReceived?: number }) => {
    if (entry.type === 'inbound-rtp') {
      packets += entry.packetsReceived ?? 0;
    } else if (entry.type === 'candidate-pair') {
      answers.set(entry.id, entry.responsesReceived ?? 0);
    }
  });
  return { at, packets, answers };
}
