import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Machine } from '../devices/machine';
import { Memory, settle } from '../waiting-room/stage';
import { PatientJourney } from './patient-journey';

const code = '1234567894';

const invitation = {
  practice: { name: 'Praxis Sommer', telephone: null }, doctor: 'Dr. Sommer', startsAt: '2026-11-27T10:00:00Z',
  endsAt: '2026-11-27T10:15:00Z', opensAt: '2026-11-27T09:45:00Z', closesAt: '2026-11-27T11:00:00Z',
};

describe('the way to the waiting room', () => {
  let machine: Machine;
  let storage: Memory;
  let answer: () => Response;
  let requests: number;
  let journey: PatientJourney;

  beforeEach(() => {
    storage = new Memory();
    answer = () => new Response(JSON.stringify(invitation));
    vi.stubGlobal('sessionStorage', storage);
    requests = 0;
    vi.stubGlobal('fetch', async () => {
      requests++;
      return answer();
    });
    machine = new Machine();
    machine.stub();
    journey = new PatientJourney();
  });
  afterEach(() => void vi.unstubAllGlobals());

  const toTheDevices = async (): Promise<void> => {
    await journey.dialIn(code);
    journey.agree();
    await journey.allowDevices();
  };

  it('leads on to the name when camera and microphone are there', async () => {
    await toTheDevices();
    expect(journey.state.value.step).toBe('name');
  });

  it.each(['NotReadableError', 'NotFoundError'])('stays with the devices when there is no camera, and leads on with sound alone: %s', async name => {
    machine.refusals.video = name;
    await toTheDevices();
    await settle();
    expect(journey.state.value.step).toBe('devices');
    await journey.media.goOnWithSound();
    await settle();
    expect(journey.state.value.step).toBe('name');
    expect(machine.live('audio')).toBe(1);
  });

  it('leads on by itself when the program that had the camera lets it go and it is tried again', async () => {
    machine.refusals.video = 'NotReadableError';
    await toTheDevices();
    delete machine.refusals.video;
    await journey.media.retry();
    await settle();
    expect(journey.state.value.step).toBe('name');
    expect(journey.media.state.value.camera).toBe(true);
  });

  /** To another page of this tab, such as the Technik-Test, and back. */
  const afterAnotherPage = async (): Promise<PatientJourney> => {
    const back = new PatientJourney();
    await back.begin(null);
    return back;
  };

  it('is found again after the Technik-Test by who looked at it from the appointment', async () => {
    await journey.dialIn(code);
    expect((await afterAnotherPage()).state.value).toMatchObject({ step: 'rules', invitation: { doctor: 'Dr. Sommer' } });
  });

  it('is found again after the Technik-Test by who came too early for the waiting room', async () => {
    answer = refusing('dial-in-too-early');
    await journey.dialIn(code);
    expect((await afterAnotherPage()).state.value).toMatchObject({ step: 'refused', refusal: { refusal: 'too-early' }, typed: code });
    answer = () => new Response(JSON.stringify(invitation));
    expect((await afterAnotherPage()).state.value.step).toBe('rules');
  });

  it('shows what was typed before the Technik-Test, and dials nothing by itself', async () => {
    journey.keepTyped('1234 56');
    expect((await afterAnotherPage()).state.value).toMatchObject({ step: 'code', typed: '1234 56', codeError: null });
  });

  describe('while codes are being guessed', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    });

    it.each([0, 0.999])('asks again by itself, without taking the page away from who reads it: chance %s', async chance => {
      vi.spyOn(Math, 'random').mockReturnValue(chance);
      answer = refusing('dial-in-too-many', { retryAfterSeconds: 40 });
      await journey.dialIn(code);
      const steps: string[] = [];
      journey.state.watch(({ step }) => steps.push(step));
      await vi.advanceTimersByTimeAsync(39_000);
      expect(requests).toBe(1);
      // Half as long again at the most, and a second: pages do not come back all at once.
      await vi.advanceTimersByTimeAsync(23_000);
      expect(requests).toBe(2);
      expect(new Set(steps)).toEqual(new Set(['refused']));
      answer = () => new Response(JSON.stringify(invitation));
      await vi.advanceTimersByTimeAsync(62_000);
      expect(journey.state.value.step).toBe('rules');
    });

    it('goes on waiting when the server is out of reach for a while, as when a locked phone wakes up', async () => {
      answer = refusing('dial-in-too-many', { retryAfterSeconds: 40 });
      await journey.dialIn(code);
      answer = () => new Response('', { status: 503 });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(journey.state.value).toMatchObject({ step: 'refused', refusal: { refusal: 'too-many' } });
      answer = () => new Response(JSON.stringify(invitation));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(journey.state.value).toMatchObject({ step: 'rules', refusal: null });
    });

    it('leaves alone who enters another code while it asks', async () => {
      answer = refusing('dial-in-too-many', { retryAfterSeconds: 1 });
      await journey.dialIn(code);
      let late: (response: Response) => void = () => {};
      vi.stubGlobal('fetch', () => new Promise<Response>(resolve => (late = resolve)));
      await vi.advanceTimersByTimeAsync(60_000);
      journey.startOver();
      late(new Response(JSON.stringify(invitation)));
      await vi.advanceTimersByTimeAsync(0);
      expect(journey.state.value.step).toBe('code');
      expect(storage.length).toBe(0);
    });

    it('does not ask every few seconds', async () => {
      answer = refusing('dial-in-too-many', { retryAfterSeconds: 1 });
      await journey.dialIn(code);
      await vi.advanceTimersByTimeAsync(29_000);
      expect(requests).toBe(1);
    });

    it('asks no more for who enters another code', async () => {
      answer = refusing('dial-in-too-many', { retryAfterSeconds: 1 });
      await journey.dialIn(code);
      journey.startOver();
      await vi.advanceTimersByTimeAsync(120_000);
      expect(requests).toBe(1);
      expect(journey.state.value.step).toBe('code');
    });

    it('knows the code again after a reload', async () => {
      answer = refusing('dial-in-too-many', { retryAfterSeconds: 1 });
      await journey.dialIn(code);
      expect((await afterAnotherPage()).state.value).toMatchObject({ step: 'refused', refusal: { refusal: 'too-many' } });
    });
  });

  it.each(['dial-in-unknown', 'dial-in-ended'])('forgets a code that leads nowhere: %s', async refusal => {
    answer = refusing(refusal);
    journey.keepTyped(code);
    await journey.dialIn(code);
    expect(storage.length).toBe(0);
  });

  it('forgets the code of who enters another one', async () => {
    answer = refusing('dial-in-too-early');
    await journey.dialIn(code);
    journey.startOver();
    expect(storage.length).toBe(0);
    expect((await afterAnotherPage()).state.value).toMatchObject({ step: 'code', typed: '' });
  });
});

function refusing(code: string, more: object = {}): () => Response {
  return () => new Response(JSON.stringify({ type: `urn:videosprechstunde:${code}`, ...more }), { status: 409 });
}
