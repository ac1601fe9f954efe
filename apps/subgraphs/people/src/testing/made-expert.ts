import { createId, upsertRows } from '@kakehashi/database';
import type { AvailabilityRow } from '@kakehashi/sample';
import type { DataSource } from 'typeorm';
import { Affiliation } from '../affiliation/affiliation.entity';
import { affiliationColumns } from '../affiliation/affiliation.sample';
import { Availability } from '../availability/availability.entity';
import { availabilityColumns } from '../availability/availability.sample';
import { Consent } from '../consent/consent.entity';
import { Expertise } from '../expertise/expertise.entity';
import { PersonLanguage } from '../language/language.entity';
import { days } from './made-period';
import { MADE_FOR_TEST, writePerson } from './made-person';

/** What a made-up person is; without more, an expert on packaging who speaks Japanese and can be asked. */
export interface MadeExpert {
  readonly topic: string;
  readonly level?: string;
  readonly evidenceYears?: readonly (number | null)[];
  readonly lang?: string | null;
  readonly available?: readonly [from: string, to: string] | null;
  readonly organisation?: string | null;
  readonly ror?: string;
  readonly hasConsent?: boolean;
  readonly visibility?: 'PUBLIC' | 'MEMBERS' | 'PRIVATE';
}

/** Writes somebody who can be proposed for a challenge; returns their id. */
export async function writeExpert(database: DataSource, name: string, made: MadeExpert): Promise<string> {
  const { topic, level = 'EXPERT', evidenceYears = [2025], lang = 'ja', available = null } = made;
  const recorded = () => ({ id: createId(), person_id: id, provenance: MADE_FOR_TEST });
  const id = await writePerson(database, name, { visibility: made.visibility ?? 'PUBLIC' });
  const evidence = evidenceYears.map((year) => ({ kind: 'PATENT', title: 'X', year, url: null }));
  await upsertRows(database.manager, Expertise, [{ ...recorded(), topic_id: topic, level, years: 9, evidence }]);
  if (lang !== null) await upsertRows(database.manager, PersonLanguage, [{ ...recorded(), lang, level: 'C1' }]);
  if (made.hasConsent !== false) {
    const consent = { purpose: 'MATCHING', given_at: '2024-01-01T00:00:00Z', withdrawn_at: null, text_version: '1' };
    await upsertRows(database.manager, Consent, [{ ...recorded(), ...consent }]);
  }
  if (available !== null) {
    const row: AvailabilityRow = {
      id: createId(),
      personId: id,
      purpose: 'COMMISSION',
      period: days(...available),
      modes: ['REMOTE'],
      countryCodes: [],
      note: [],
      provenance: MADE_FOR_TEST,
    };
    await upsertRows(database.manager, Availability, [availabilityColumns(row)]);
  }
  if (made.organisation) {
    const post = { id: createId(), personId: id, organisationId: made.organisation, role: [], department: [] };
    const row = { ...post, period: days('2020-01-01'), provenance: MADE_FOR_TEST };
    await upsertRows(database.manager, Affiliation, [affiliationColumns(row)]);
  }
  if (made.ror) {
    await upsertRows(database.manager, Affiliation, [
      {
        ...recorded(),
        organisation_ror: made.ror,
        organisation_label: 'As its source says',
        period_from: '2020-01-01',
      },
    ]);
  }
  return id;
}
