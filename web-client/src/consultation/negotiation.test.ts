import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasSeveralFingerprints, type Description } from './negotiation';
import { twoPeers, type Peer } from './two-peers';

/** Both ends hold the same two descriptions. */
function expectAgreement(one: Peer, other: Peer): void {
  expect([one.pc.signalingState, other.pc.signalingState]).toEqual(['stable', 'stable']);
  expect(one.pc.localDescription!.sdp).toBe(other.pc.remoteDescription!.sdp);
  expect(other.pc.localDescription!.sdp).toBe(one.pc.remoteDescription!.sdp);
}

const milliseconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count);

const print = (bytes: string): string => `a=fingerprint:sha-256 ${bytes}\r\n`;

describe('negotiation', () => {
  let lifetime: { end(): void };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation((...what) => expect.fail(what.join(' ')));
  });
  afterEach(() => {
    lifetime.end();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  function peers(): ReturnType<typeof twoPeers> {
    const all = twoPeers();
    lifetime = all.lifetime;
    return all;
  }

  /** A first agreement, as both have it before anything goes wrong. */
  async function agreed(): Promise<ReturnType<typeof twoPeers>> {
    const all = peers();
    all.doctor.pc.need();
    await milliseconds(0);
    expectAgreement(all.doctor, all.patient);
    return all;
  }

  it('is begun by the doctor, never by the patient', async () => {
    const { doctor, patient } = await agreed();
    patient.pc.need();
    await milliseconds(5_000);
    expect([doctor.pc.rounds, patient.pc.rounds]).toEqual([['offer'], ['answer']]);
  });

  it('gives both ends another path when the patient wants one', async () => {
    const { doctor, patient } = await agreed();
    const before = [doctor.pc.ufrag, patient.pc.ufrag];
    patient.negotiation.restart();
    await milliseconds(5_000);
    expectAgreement(doctor, patient);
    expect(doctor.pc.rounds).toEqual(['offer', 'offer']);
    expect(before).not.toContain(doctor.pc.ufrag);
    expect(before).not.toContain(patient.pc.ufrag);
    expect(patient.wishes).toHaveLength(1);
  });

  it('looks for one other path when both want one at once', async () => {
    const { doctor, patient } = await agreed();
    doctor.negotiation.restart();
    patient.negotiation.restart();
    await milliseconds(5_000);
    expectAgreement(doctor, patient);
    expect(doctor.pc.rounds).toEqual(['offer', 'offer']);
  });

  it('does so once when the wish comes by both ways, and once more much later', async () => {
    const { doctor, patient } = await agreed();
    patient.wish = fragment => {
      doctor.negotiation.asked(fragment);
      doctor.negotiation.asked(fragment);
    };
    patient.negotiation.restart();
    await milliseconds(5_000);
    doctor.negotiation.asked(patient.wishes[0]!);
    await milliseconds(5_000);
    expectAgreement(doctor, patient);
    expect(doctor.pc.rounds).toEqual(['offer', 'offer']);
  });

  it('repeats a lost wish until it is heard, and not after that', async () => {
    const { doctor, patient } = await agreed();
    const { wish } = patient;
    patient.wish = () => {};
    patient.negotiation.restart();
    await milliseconds(2_500);
    expect([patient.negotiation.unanswered, patient.negotiation.offered]).toEqual([true, false]);
    patient.wish = wish;
    await milliseconds(60_000);
    expectAgreement(doctor, patient);
    expect(patient.negotiation.unanswered).toBe(false);
    expect(patient.wishes).toHaveLength(4);
  });

  it('sends a lost offer at once to a patient who wants one', async () => {
    const { doctor, patient } = await agreed();
    const { deliver } = doctor;
    doctor.deliver = () => {};
    doctor.negotiation.restart();
    await milliseconds(100);
    doctor.deliver = deliver;
    patient.negotiation.restart();
    await milliseconds(100);
    expectAgreement(doctor, patient);
    expect(doctor.pc.rounds).toEqual(['offer', 'offer']);
  });

  it('repeats a lost offer until it is answered, and not after that', async () => {
    const { doctor, patient } = peers();
    const { deliver } = doctor;
    doctor.deliver = () => {};
    doctor.pc.need();
    await milliseconds(2_500);
    expect(patient.pc.rounds).toEqual([]);
    doctor.deliver = deliver;
    await milliseconds(60_000);
    expectAgreement(doctor, patient);
    expect(doctor.sent.map(({ again }) => again)).toEqual([false, true, true, true]);
    expect(new Set(doctor.sent.map(({ description }) => description.sdp)).size).toBe(1);
  });

  it('gives up repeating to somebody who is not there', async () => {
    const { doctor } = peers();
    doctor.deliver = () => {};
    doctor.pc.need();
    await milliseconds(600_000);
    expect(doctor.sent).toHaveLength(16);
  });

  it('answers once more, without negotiating once more, when the answer was lost', async () => {
    const { doctor, patient } = peers();
    const { deliver } = patient;
    patient.deliver = () => {};
    doctor.pc.need();
    await milliseconds(500);
    patient.deliver = deliver;
    await milliseconds(1_000);
    expectAgreement(doctor, patient);
    expect(patient.pc.rounds).toEqual(['answer']);
  });

  it('does not mind what arrives twice, over either way', async () => {
    const { doctor, patient } = peers();
    for (const [one, other] of [[doctor, patient], [patient, doctor]] as const) {
      one.deliver = description => {
        other.negotiation.description(description);
        other.negotiation.description(description);
      };
    }
    doctor.pc.need();
    await milliseconds(0);
    patient.negotiation.restart();
    await milliseconds(5_000);
    expectAgreement(doctor, patient);
    expect(doctor.pc.rounds).toEqual(['offer', 'offer']);
  });

  it('ignores what arrives long after it was overtaken, as over a channel that stood still', async () => {
    const { doctor, patient } = peers();
    doctor.pc.need();
    await milliseconds(0);
    const [late] = doctor.sent;
    doctor.pc.restartIce();
    await milliseconds(0);
    patient.negotiation.description(late!.description);
    await milliseconds(5_000);
    expectAgreement(doctor, patient);
    expect(patient.pc.rounds).toEqual(['answer', 'answer']);
  });

  it('keeps candidates that overtook their description', async () => {
    const { doctor, patient } = peers();
    const { deliver } = doctor;
    doctor.deliver = () => {};
    doctor.pc.need();
    await milliseconds(0);
    patient.negotiation.candidate({ candidate: 'early', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: doctor.pc.ufrag });
    await milliseconds(0);
    doctor.deliver = deliver;
    await milliseconds(1_000);
    expect(patient.pc.candidates).toEqual(['early']);
  });

  describe('with somebody in between who adds a fingerprint', () => {
    const added = ({ type, sdp }: Description): Description => ({ type, sdp: sdp + print('AA:BB') + print('CC:DD') });

    it('answers no such offer, and says that it is distrusted', async () => {
      const { doctor, patient } = peers();
      doctor.deliver = description => patient.negotiation.description(added(description));
      doctor.pc.need();
      await milliseconds(5_000);
      expect([patient.distrusts, patient.sent, patient.pc.remoteDescription]).toEqual([true, [], null]);
    });

    it('takes no such answer', async () => {
      const { doctor, patient } = peers();
      patient.deliver = description => doctor.negotiation.description(added(description));
      doctor.pc.need();
      await milliseconds(5_000);
      expect([doctor.distrusts, doctor.pc.rounds, doctor.pc.remoteDescription]).toEqual([true, [], null]);
    });

    it('looks again at every later description', async () => {
      const { doctor, patient } = await agreed();
      doctor.deliver = description => patient.negotiation.description(added(description));
      doctor.negotiation.restart();
      await milliseconds(5_000);
      expect([patient.distrusts, patient.pc.rounds]).toEqual([true, ['answer']]);
    });
  });
});

describe('description', () => {
  it('may repeat its fingerprint for sound, picture and data', () => {
    expect(hasSeveralFingerprints(`v=0\r\n${print('AA:BB')}m=audio\r\n${print('aa:bb')}`)).toBe(false);
  });

  it('has several fingerprints when one part of it names another', () => {
    expect(hasSeveralFingerprints(`v=0\r\n${print('AA:BB')}m=audio\r\n${print('CC:DD')}`)).toBe(true);
  });
});
