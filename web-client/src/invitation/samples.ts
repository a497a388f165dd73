import { invitationTexts } from '../texts/invitation';
import { languages, type LanguageCode } from '../texts/languages';
import type { Invitation } from './invitation';
import { tongue, type Tongue } from './tongue';

/** For tests. */
export const codes = Object.keys(languages) as LanguageCode[];

export const inTongue = async (code: LanguageCode): Promise<Tongue> => tongue(code, await invitationTexts(code));

export const access = {
  code: '5720 000 002',
  link: 'https://videosprechstunde.klinik-musterstadt.example/#5720000002',
};

export const sample: Invitation = {
  id: '6f1c2b52-3c3e-4c5e-9a55-0d6a1f0a2b11',
  startsAt: new Date('2026-11-24T09:30:00Z'),
  endsAt: new Date('2026-11-24T09:45:00Z'),
  opensAt: new Date('2026-11-24T09:15:00Z'),
  doctor: 'Dr. med. Änne Müller-Lüdenscheidt',
  practice: { name: 'Praxis am Park; Müller, Öz & "Partner"', telephone: '+49 (30) 1234-56 78' },
  origin: 'https://videosprechstunde.klinik-musterstadt.example',
  access,
  sequence: 0,
};
