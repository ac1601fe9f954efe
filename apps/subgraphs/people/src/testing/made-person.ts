import { createId, upsertRows } from '@kakehashi/database';
import type { PersonRow, Provenance } from '@kakehashi/sample';
import type { DataSource } from 'typeorm';
import { Person } from '../person/person.entity';
import { personColumns } from '../person/person.sample';

/** The provenance of rows that a test makes. */
export const MADE_FOR_TEST: Provenance = {
  source: 'TEST',
  sourceUrl: null,
  retrievedAt: null,
  assertedBy: null,
  note: null,
};

/** Writes a person of a single English name and returns their id. */
export async function writePerson(
  database: DataSource,
  name: string,
  given: Partial<Omit<PersonRow, 'id'>> = {},
): Promise<string> {
  const id = createId();
  const row: PersonRow = {
    id,
    orcid: null,
    names: [{ lang: 'en', value: name, kind: 'PRIMARY', family: '', given: name, displayOrder: 'GIVEN_FIRST' }],
    countryCode: null,
    careerStage: null,
    biography: [],
    externalIds: [],
    visibility: 'PUBLIC',
    provenance: MADE_FOR_TEST,
    ...given,
  };
  await upsertRows(database.manager, Person, [personColumns(row)]);
  return id;
}
