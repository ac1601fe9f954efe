import {
  type EntityClass,
  rowReader,
  type UpsertCount,
  type UpsertRow,
  upsertRows,
  withActor,
} from '@kakehashi/database';
import type { DataSource, EntityManager } from 'typeorm';
import { Affiliation } from '../affiliation/affiliation.entity';
import { Education } from '../education/education.entity';
import { Person } from '../person/person.entity';
import { Work } from '../work/work.entity';
import type { OrcidRecord } from './orcid-record';
import { affiliationRows, CURATED_COLUMNS, educationRows, personRow, workRows } from './orcid-rows';

/**
 * Writes records with their affiliations, educations and works in one transaction: a record is there whole or not at all.
 *
 * A person who is known by their ORCID iD keeps their id, visibility and career stage. Who was recorded by somebody else
 * than ORCID keeps all that was recorded of them; ORCID's affiliations, educations and works are added.
 */
export function writeOrcidRecords(database: DataSource, records: readonly OrcidRecord[]): Promise<UpsertCount> {
  return withActor(database, { actor: 'import:orcid' }, async (manager) => {
    const kept = await readKeptPeople(manager, records);
    const rows = records.filter(({ orcid }) => !kept.has(orcid)).map(personRow);
    const written = await upsertRows(manager, Person, rows, { key: ['orcid'], insertOnly: CURATED_COLUMNS });
    const idOf = await readIds(manager, records);
    const linked = (rowsOf: (record: OrcidRecord, personId: string) => UpsertRow[]) =>
      records.flatMap((record) => rowsOf(record, idOf.get(record.orcid) ?? ''));
    await writeLinks(manager, Affiliation, [...idOf.values()], linked(affiliationRows));
    await writeLinks(manager, Education, [...idOf.values()], linked(educationRows));
    await writeLinks(manager, Work, [...idOf.values()], linked(workRows));
    return { ...written, unchanged: written.unchanged + kept.size };
  });
}

async function readKeptPeople(manager: EntityManager, records: readonly OrcidRecord[]): Promise<Set<string>> {
  const rows: { orcid: string }[] = await manager.query(
    `SELECT orcid FROM person WHERE orcid = ANY($1) AND provenance ->> 'source' <> 'ORCID'`,
    [records.map(({ orcid }) => orcid)],
  );
  return new Set(rows.map(({ orcid }) => orcid));
}

async function readIds(manager: EntityManager, records: readonly OrcidRecord[]): Promise<Map<string, string>> {
  const rows: { id: string; orcid: string }[] = await manager.query(
    'SELECT id, orcid FROM person WHERE orcid = ANY($1)',
    [records.map(({ orcid }) => orcid)],
  );
  return new Map(rows.map(({ id, orcid }) => [orcid, id]));
}

/** Writes what ORCID links to people, and takes away what it linked once and no longer does. */
async function writeLinks(
  manager: EntityManager,
  entity: EntityClass,
  people: readonly string[],
  rows: readonly UpsertRow[],
): Promise<void> {
  await manager.query(
    `DELETE FROM ${rowReader(manager.connection, entity).table} t
     WHERE t.person_id = ANY($1::uuid[]) AND t.provenance ->> 'source' = 'ORCID' AND t.source_key <> ALL($2::text[])`,
    [people, rows.map((row) => row.source_key)],
  );
  await upsertRows(manager, entity, rows, { key: ['source_key'] });
}
