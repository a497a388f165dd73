import { describe, expect, it } from 'vitest';
import { measure, type Counted } from './measuring';
import { QualityJudge, rate, type Measurement, type Quality } from './quality';

const fine: Measurement = { roundTripMilliseconds: 40, soundMissing: 0, ownSoundLost: 0, outgoingKilobits: 1_500, frames: 30 };
const lossy: Measurement = { ...fine, ownSoundLost: 0.1 };
const dreadful: Measurement = { ...fine, soundMissing: 0.4 };
const nothing: Measurement = {
  roundTripMilliseconds: null, soundMissing: null, ownSoundLost: null, outgoingKilobits: null, frames: null,
};

/** The words in the order in which they change. */
function words(measured: readonly Measurement[]): Quality[] {
  const judge = new QualityJudge();
  return measured.map(each => judge.judge(each)).filter((word, i, all) => i === 0 || word !== all[i - 1]);
}

const times = (count: number, measured: Measurement): Measurement[] => Array<Measurement>(count).fill(measured);

describe('quality', () => {
  it('is told by whatever is worst', () => {
    expect(rate(fine)).toBe('good');
    expect(rate({ ...fine, roundTripMilliseconds: 500 })).toBe('limited');
    expect(rate({ ...fine, roundTripMilliseconds: 900 })).toBe('poor');
    expect(rate({ ...fine, soundMissing: 0.06 })).toBe('limited');
    expect(rate({ ...fine, ownSoundLost: 0.3 })).toBe('poor');
    expect(rate({ ...fine, outgoingKilobits: 150 })).toBe('limited');
    expect(rate({ ...fine, outgoingKilobits: 40 })).toBe('poor');
    expect(rate({ ...fine, frames: 3 })).toBe('limited');
  });

  it('is not doubted for what a browser does not tell', () => {
    expect(rate(nothing)).toBe('good');
  });

  it('warns when it stays bad, and takes the warning back when it stays good', () => {
    expect(words([...times(10, fine), ...times(10, lossy), ...times(10, fine)])).toEqual(['good', 'limited', 'good']);
  });

  it('goes straight to the worst where it is that bad', () => {
    expect(words([...times(5, fine), ...times(6, dreadful)])).toEqual(['good', 'poor']);
  });

  it('does not warn of what passes', () => {
    expect(words([...times(5, fine), ...times(3, dreadful), ...times(5, fine)])).toEqual(['good']);
  });

  it('warns although a single look was good', () => {
    expect(words([...times(5, fine), lossy, lossy, fine, lossy, lossy])).toEqual(['good', 'limited']);
  });

  it('keeps its word when the line flaps', () => {
    const flapping = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? fine : lossy));
    expect(words([...times(5, fine), ...flapping])).toEqual(['good']);
    expect(words([...times(6, lossy), ...flapping])).toEqual(['good', 'limited']);
    const wild = Array.from({ length: 100 }, (_, i) => (i % 3 === 0 ? dreadful : fine));
    expect(words([...times(5, fine), ...wild])).toEqual(['good']);
  });

  it('keeps its word on the very limit', () => {
    const edge = Array.from({ length: 60 }, (_, i) => ({ ...fine, ownSoundLost: 0.05 + (i % 2 === 0 ? 0.004 : -0.004) }));
    expect(words([...times(5, lossy), ...edge])).toEqual(['good', 'limited']);
  });

  it('changes its word at most every ten seconds', () => {
    const judge = new QualityJudge();
    const said = [...times(5, dreadful), ...times(5, fine), ...times(5, dreadful)].map(each => judge.judge(each));
    const changes = said.flatMap((word, i) => (i > 0 && word !== said[i - 1] ? [i] : []));
    expect(changes).toEqual([4, 9, 14]);
  });
});

describe('measuring', () => {
  const counted = (seconds: number, ...entries: Partial<Counted[number]>[]): Counted =>
    entries.map(entry => ({ type: '', timestamp: 1_000 * seconds, ...entry }));

  it('tells the difference between two looks', () => {
    const before = counted(0,
      { type: 'inbound-rtp', kind: 'audio', totalSamplesReceived: 48_000, concealedSamples: 0, silentConcealedSamples: 0 },
      { type: 'inbound-rtp', kind: 'video', framesDecoded: 100, packetsReceived: 300 },
      { type: 'outbound-rtp', kind: 'video', packetsSent: 10 });
    const after = counted(2,
      { type: 'inbound-rtp', kind: 'audio', totalSamplesReceived: 144_000, concealedSamples: 10_600, silentConcealedSamples: 1_000 },
      { type: 'inbound-rtp', kind: 'video', framesDecoded: 140, packetsReceived: 400 },
      { type: 'outbound-rtp', kind: 'video', packetsSent: 90 },
      { type: 'remote-inbound-rtp', kind: 'audio', roundTripTime: 0.12, fractionLost: 0.04 },
      { type: 'candidate-pair', nominated: true, availableOutgoingBitrate: 900_000 });
    expect(measure(before, after)).toEqual({
      roundTripMilliseconds: 120, soundMissing: 0.1, ownSoundLost: 0.04, outgoingKilobits: 900, frames: 20,
    });
  });

  it('expects no picture where none is sent', () => {
    const still = [
      { type: 'inbound-rtp', kind: 'video', framesDecoded: 100, packetsReceived: 300 },
      { type: 'outbound-rtp', kind: 'video', packetsSent: 10 },
      { type: 'candidate-pair', nominated: true, availableOutgoingBitrate: 30_000 },
    ];
    expect(measure(counted(0, ...still), counted(2, ...still))).toMatchObject({ frames: null, outgoingKilobits: null });
  });

  it('makes nothing up where nothing is told', () => {
    expect(measure([], [])).toEqual(nothing);
  });
});
