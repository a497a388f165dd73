import { rulesVersion, type Conduct } from '../conduct/conduct';
import { request } from '../ui/http';

export type Role = 'doctor' | 'staff' | 'practice-admin';
export type AppointmentState = 'planned' | 'waiting' | 'running' | 'ended' | 'cancelled';

export interface Doctor {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export interface Session {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly practice: {
    readonly id: string;
    readonly name: string | null;
    readonly telephone: string | null;
    readonly bookedDoctors: number;
    readonly activeDoctors: number;
    readonly allowance: 'none' | 'active' | 'over';
  };
  readonly doctor: Doctor | null;
}

export interface Appointment {
  readonly id: string;
  readonly room: string;
  /** Null for a place in an open hour that nobody has claimed. */
  readonly doctor: { readonly id: string; readonly name: string } | null;
  /** Null for an appointment. */
  readonly openHour: string | null;
  readonly urgent: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly state: AppointmentState;
  /** How often it was moved. */
  readonly sequence: number;
  /** A number of the practice's own system. */
  readonly reference: string | null;
  readonly series: string | null;
  readonly codeIssued: boolean;
  /** What changing it wants as If-Match: nobody changes what they have not seen. */
  readonly etag: string;
  /** Who has agreed to the rules; a server of an older version does not say. */
  readonly conduct?: readonly { readonly side: 'doctor' | 'patient'; readonly complete: boolean }[];
}

export interface NewTime {
  readonly day: string;
  readonly time: string;
  readonly durationMinutes: number;
}

export interface NewAppointment extends NewTime {
  readonly doctorId?: string;
  readonly reference?: string;
}

export interface Repeat {
  readonly unit: 'weeks' | 'months';
  readonly every: number;
  readonly count: number;
}

/** Planned, with the appointments of the same doctor that it overlaps with. */
export interface Planned {
  readonly appointment: Appointment;
  readonly overlaps: readonly string[];
}

/** Doctors of the practice draw from its queue. */
export interface OpenHour {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly doctors: readonly { readonly id: string; readonly name: string }[];
}

export interface NewOpenHour {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly doctorIds?: readonly string[];
}

export interface IssuedCode {
  readonly dialInCode: string;
  readonly link: string;
}

export interface Ticket {
  readonly ticket: string;
  readonly stun: readonly string[];
}

/** Of whole days, the last one included; however many they are. */
async function appointments(from: string, to: string): Promise<Appointment[]> {
  const found: Appointment[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: { appointments: Appointment[]; next: string | null } = await request(
      'GET', `/api/practice/appointments?from=${from}&to=${to}${after && `&after=${encodeURIComponent(after)}`}`);
    found.push(...page.appointments);
    after = page.next;
  }
  return found;
}

export const practiceApi = {
  session: () => request<Session>('GET', '/api/practice/session'),
  registerDoctor: () => request<Doctor>('PUT', '/api/practice/doctors/me'),
  doctors: () => request<Doctor[]>('GET', '/api/practice/doctors'),
  activate: (id: string) => request<void>('PUT', `/api/practice/doctors/${id}/activation`),
  deactivate: (id: string) => request<void>('DELETE', `/api/practice/doctors/${id}/activation`),
  describe: (name: string, telephone: string) => request<void>('PUT', '/api/practice', { name, telephone }),
  appointments,
  appointment: (id: string) => request<Appointment>('GET', `/api/practice/appointments/${id}`),
  /** @param key the same one when the same is asked for again because no answer came: it is made once */
  create: (appointment: NewAppointment, key: string) =>
    request<IssuedCode & Planned>('POST', '/api/practice/appointments', appointment, { headers: { 'idempotency-key': key } }),
  createSeries: (appointment: NewAppointment, repeat: Repeat, key: string) =>
    request<{ appointments: Planned[] }>('POST', '/api/practice/appointments/series', { ...appointment, repeat },
      { headers: { 'idempotency-key': key } }).then(made => made.appointments),
  move: ({ id, etag }: Appointment, to: NewTime) =>
    request<Planned>('PUT', `/api/practice/appointments/${id}/time`, to, { headers: { 'if-match': etag } }),
  cancel: ({ id, etag }: Appointment) =>
    request<void>('POST', `/api/practice/appointments/${id}/cancellation`, undefined, { headers: { 'if-match': etag } }),
  refer: ({ id, etag }: Appointment, reference: string | null) =>
    request<void>('PUT', `/api/practice/appointments/${id}/reference`, { reference }, { headers: { 'if-match': etag } }),
  keepConduct: (id: string, conduct: Conduct) =>
    request<void>('PUT', `/api/practice/appointments/${id}/conduct`, { rulesVersion, ...conduct }),
  reissue: (id: string) => request<IssuedCode>('POST', `/api/practice/appointments/${id}/dial-in-code`),
  openHours: (day: string) =>
    request<{ openHours: OpenHour[] }>('GET', `/api/practice/open-hours?day=${day}`).then(page => page.openHours),
  openHour: (hour: NewOpenHour) => request<OpenHour>('POST', '/api/practice/open-hours', hour),
  givePlace: (hour: string) =>
    request<IssuedCode & { appointment: Appointment }>('POST', `/api/practice/open-hours/${hour}/places`),
  claim: (id: string) => request<void>('POST', `/api/practice/appointments/${id}/claim`),
  offer: (id: string, doctorId: string) => request<void>('PUT', `/api/practice/appointments/${id}/hand-over`, { doctorId }),
  moveUp: (id: string) => request<void>('PUT', `/api/practice/appointments/${id}/urgent`),
  putBackInOrder: (id: string) => request<void>('DELETE', `/api/practice/appointments/${id}/urgent`),
  giveBack: (id: string) => request<void>('DELETE', `/api/practice/appointments/${id}/claim`),
  ticket: (patience: AbortSignal) => request<Ticket>('POST', '/api/practice/tickets', undefined, { patience }),
};
