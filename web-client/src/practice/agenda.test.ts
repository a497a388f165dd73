import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../ui/http';
import { Agenda } from './agenda';
import type { Appointment } from './practice-api';

const appointment: Appointment = {
  id: 'a', room: 'r', doctor: { id: 'sommer', name: 'Sommer' }, openHour: null, urgent: false, startsAt: '2026-11-24T09:00:00Z', endsAt: '2026-11-24T09:15:00Z',
  opensAt: '2026-11-24T08:30:00Z', closesAt: '2026-11-24T11:15:00Z', state: 'planned', sequence: 0, reference: null, series: null,
  codeIssued: true, etag: '"0"',
};

interface Request { readonly method: string; readonly path: string; readonly headers: Record<string, string>; readonly body: unknown }

const requests: Request[] = [];
let answer: (request: Request) => readonly [status: number, body: unknown];
let failed: Problem | null;

const asked = async <T>(action: () => Promise<T>): Promise<T | null> =>
  action().catch((problem: Problem) => {
    failed = problem;
    return null;
  });

const agendaOf = (inConsultation = false): Agenda => new Agenda({ act: asked, look: asked, shown: async () => {} }, () => inConsultation);

beforeEach(() => {
  requests.length = 0;
  failed = null;
  answer = ({ path }) => (path.includes('?') ? [200, { appointments: [], next: null }] : [500, {}]);
  vi.stubGlobal('fetch', async (path: string, { method, headers, body }: RequestInit) => {
    const request = { method: method!, path, headers: headers as Record<string, string>, body: body && JSON.parse(String(body)) };
    requests.push(request);
    const [status, said] = answer(request);
    return new Response(status === 204 ? null : JSON.stringify(said), { status });
  });
});

afterEach(() => vi.unstubAllGlobals());

const changes = (): Request[] => requests.filter(({ method }) => method !== 'GET');
const time = { day: '2026-11-25', time: '10:00', durationMinutes: 15 };

describe('moving', () => {
  it('says which state of the appointment was seen', async () => {
    answer = ({ method }) => (method === 'PUT'
      ? [200, { appointment: { ...appointment, sequence: 1, etag: '"1"' }, overlaps: [] }] : [200, { appointments: [], next: null }]);
    const agenda = agendaOf();
    agenda.open({ kind: 'move', filledIn: appointment, now: appointment });
    await agenda.move(time);
    expect(changes()[0]).toMatchObject({ path: '/api/practice/appointments/a/time', headers: { 'if-match': '"0"' }, body: time });
    expect(agenda.state.value).toMatchObject({ form: null, day: '2026-11-25', moved: { appointment: { sequence: 1 } } });
  });

  it('shows the new state where somebody was faster, keeps the form, and goes on from there', async () => {
    const changed = { ...appointment, startsAt: '2026-11-24T10:00:00Z', etag: '"7"' };
    answer = ({ method, path }) => (method === 'PUT'
      ? [412, { type: 'urn:videosprechstunde:problem:changed-meanwhile' }]
      : path.endsWith('/a') ? [200, changed] : [200, { appointments: [changed], next: null }]);
    const agenda = agendaOf();
    agenda.open({ kind: 'move', filledIn: appointment, now: appointment });
    await agenda.move(time);
    expect(failed?.code).toBe('changed-meanwhile');
    expect(agenda.state.value.form).toEqual({ kind: 'move', filledIn: appointment, now: changed });
    await agenda.move(time);
    expect(changes()[1]?.headers['if-match']).toBe('"7"');
  });

  it.each([401, 499, 500])('keeps the form when it is not let through: %s', async status => {
    answer = () => [status, {}];
    const agenda = agendaOf();
    agenda.open({ kind: 'move', filledIn: appointment, now: appointment });
    await agenda.move(time);
    expect(agenda.state.value.form).toMatchObject({ kind: 'move', filledIn: appointment });
  });
});

describe('the number of the practice\'s own system', () => {
  it('is given later by whoever has seen the appointment as it is, and taken away again', async () => {
    answer = ({ method }) => (method === 'PUT' ? [204, null] : [200, { appointments: [], next: null }]);
    const agenda = agendaOf();
    expect(await agenda.refer(appointment, '4711-1')).toBe(true);
    expect(await agenda.refer(appointment, null)).toBe(true);
    expect(changes()).toMatchObject([
      { path: '/api/practice/appointments/a/reference', headers: { 'if-match': '"0"' }, body: { reference: '4711-1' } },
      { body: { reference: null } },
    ]);
  });

  it('stays in its form where somebody was faster, and the list is as it is now', async () => {
    answer = ({ method }) => (method === 'PUT'
      ? [412, { type: 'urn:videosprechstunde:problem:changed-meanwhile' }]
      : [200, { appointments: [{ ...appointment, etag: '"7"' }], next: null }]);
    const agenda = agendaOf();
    expect(await agenda.refer(appointment, '4711-1')).toBe(false);
    expect(agenda.state.value.appointments[0]!.etag).toBe('"7"');
  });
});

describe('making', () => {
  it('asks under the same key again when no answer came, and keeps the form until one does', async () => {
    const agenda = agendaOf();
    agenda.open({ kind: 'new', opened: new Date() });
    answer = () => [502, {}];
    await agenda.create(time);
    expect(agenda.state.value.form).not.toBeNull();
    answer = ({ method }) => (method === 'POST'
      ? [201, { appointment, overlaps: [], dialInCode: '5720000002', link: 'https://a.example/#5720000002' }]
      : [200, { appointments: [appointment], next: null }]);
    await agenda.create(time);
    const [first, second] = changes().map(({ headers }) => headers['idempotency-key']);
    expect(second).toBe(first);
    expect(agenda.state.value).toMatchObject({ form: null, issued: { dialInCode: '5720000002', folded: false } });
    await agenda.create(time);
    expect(changes()[2]?.headers['idempotency-key']).not.toBe(first);
  });

  it('folds the code as soon as a consultation begins, for good', async () => {
    answer = ({ method }) => (method === 'POST'
      ? [201, { appointment, overlaps: [], dialInCode: '1', link: 'https://a.example/#1' }] : [200, { appointments: [], next: null }]);
    const agenda = agendaOf();
    await agenda.create(time);
    agenda.fold();
    expect(agenda.state.value.issued?.folded).toBe(true);
    const during = agendaOf(true);
    await during.create(time);
    expect(during.state.value.issued?.folded).toBe(true);
  });
});

describe('looking', () => {
  it('goes on from page to page', async () => {
    const pages: Record<string, unknown> = {
      '': { appointments: [appointment], next: 'x_1' }, 'x_1': { appointments: [{ ...appointment, id: 'b' }], next: null },
    };
    answer = ({ path }) => [200, pages[new URL(path, 'https://a.example').searchParams.get('after') ?? '']];
    const agenda = agendaOf();
    await agenda.show({ day: '2026-11-24', span: 'week' });
    expect(agenda.state.value.appointments.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(requests[0]?.path).toContain('from=2026-11-23&to=2026-11-29');
  });

  it('turns by what is shown', async () => {
    const agenda = agendaOf();
    await agenda.show({ day: '2026-11-24' });
    await agenda.turn(-1);
    expect(agenda.state.value.day).toBe('2026-11-23');
    await agenda.show({ span: 'week' });
    await agenda.turn(2);
    expect(agenda.state.value.day).toBe('2026-12-07');
  });

  it('tells what is there at the time that is typed', async () => {
    answer = () => [200, { appointments: [appointment], next: null }];
    const agenda = agendaOf();
    agenda.open({ kind: 'new', opened: new Date() });
    await agenda.typed({ day: '2026-11-24', time: '10:10', durationMinutes: 15 }, 'sommer');
    expect(agenda.state.value.inTheWay).toEqual([appointment]);
    await agenda.typed({ day: '2026-11-24', time: '11:10', durationMinutes: 15 }, 'sommer');
    expect(agenda.state.value.inTheWay).toEqual([]);
  });
});

describe('what is shown', () => {
  it('is the answer to what was asked for last, also when it comes first', async () => {
    const answers: ((appointments: readonly Appointment[]) => void)[] = [];
    vi.stubGlobal('fetch', () => new Promise(resolve =>
      answers.push(appointments => resolve(new Response(JSON.stringify({ appointments, next: null }))))));
    const agenda = agendaOf();
    const [first, second] = [agenda.load(), agenda.load()];
    answers[1]!([{ ...appointment, etag: '"1"' }]);
    await second;
    answers[0]!([appointment]);
    await first;
    expect(agenda.state.value.appointments.map(({ etag }) => etag)).toEqual(['"1"']);
  });
});

describe('making an appointment', () => {
  it('asks for another one after the one whose answer was lost was cancelled', async () => {
    answer = ({ method }) => (method === 'GET' ? [200, { appointments: [], next: null }] : [504, {}]);
    const agenda = agendaOf();
    const wanted = { ...time, doctorId: 'sommer', reference: null } as never;
    await agenda.create(wanted);
    await agenda.cancel(appointment);
    await agenda.create(wanted);
    const keys = changes().map(({ headers }) => headers['idempotency-key']).filter(Boolean);
    expect(new Set(keys).size).toBe(2);
  });
});
