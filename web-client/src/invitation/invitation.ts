/** Everything that an invitation says. There is nothing in it about the patient. */
export interface Invitation {
  /** The appointment's: random, and of no use without signing in. */
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
  /** Null in an open consultation hour: whoever is free. */
  readonly doctor: string | null;
  readonly practice: { readonly name: string; readonly telephone: string };
  readonly origin: string;
  /** The code in groups. Shown once: whatever is written later has to do without (R11). */
  readonly access: { readonly code: string; readonly link: string } | null;
  /** How often the appointment was changed since it was first passed on (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
}

export const kinds = ['invitation', 'reminder', 'move', 'cancellation'] as const;
export type Kind = (typeof kinds)[number];
