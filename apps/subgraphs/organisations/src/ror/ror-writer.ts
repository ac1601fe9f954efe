import { recordDisagreements, type UpsertCount, upsertRows, withActor } from '@kakehashi/database';
import type { LocalizedText } from '@kakehashi/shared-types';
import type { DataSource, EntityManager } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { Relationship } from '../relationship/relationship.entity';
import type { RorRecord } from './ror-record';
import { CURATED_COLUMNS, DISPUTED_FIELDS, organisationRow, relationshipRows } from './ror-rows';

/**
 * Writes records with their relationships in one transaction: a record is there whole or not at all.
 *
 * A body that is known by its ROR id keeps its id, the names that we assert ourselves, and the kind and sector that were
 * chosen for it; what the register says otherwise is kept beside it. Nothing is written for a record that says what we have already.
 */
export function writeRorRecords(database: DataSource, records: readonly RorRecord[]): Promise<UpsertCount> {
  return withActor(database, { actor: 'import:ror' }, (manager) => writeRecords(manager, records));
}

/** Writes records as {@link writeRorRecords} does, within a transaction. */
export async function writeRecords(manager: EntityManager, records: readonly RorRecord[]): Promise<UpsertCount> {
  const latest = [...new Map(records.map((record) => [record.ror, record])).values()];
  const known = await readKnown(manager, latest);
  const rows = latest.map((record) => organisationRow(record, known.get(record.ror)?.own_names ?? []));
  const encounters = rows.flatMap((incoming) => {
    const existing = known.get(String(incoming.ror));
    return existing ? [{ existing, incoming }] : [];
  });
  await recordDisagreements(manager, 'Organisation', DISPUTED_FIELDS, encounters);
  const written = await upsertRows(manager, Organisation, rows, { key: ['ror'], insertOnly: CURATED_COLUMNS });
  await writeRelationships(manager, latest);
  return { ...written, unchanged: written.unchanged + records.length - latest.length };
}

/** What is here already of the records' bodies, by ROR id. */
async function readKnown(manager: EntityManager, records: readonly RorRecord[]): Promise<Map<string, KnownRow>> {
  const columns = DISPUTED_FIELDS.map(({ column }) => column).join(', ');
  const rows: KnownRow[] = await manager.query(
    `SELECT id, ror, own_names, provenance, ${columns} FROM organisation WHERE ror = ANY($1)`,
    [records.map(({ ror }) => ror)],
  );
  return new Map(rows.map((row) => [row.ror, row]));
}

type KnownRow = Readonly<Record<string, unknown>> & { readonly ror: string; readonly own_names: LocalizedText[] };

async function writeRelationships(manager: EntityManager, records: readonly RorRecord[]): Promise<void> {
  const ids: { id: string; ror: string }[] = await manager.query(
    'SELECT id, ror FROM organisation WHERE ror = ANY($1)',
    [records.map(({ ror }) => ror)],
  );
  const idOf = new Map(ids.map(({ id, ror }) => [ror, id]));
  const rows = records.flatMap((record) => relationshipRows(record, idOf.get(record.ror) ?? ''));
  await manager.query(
    `DELETE FROM organisation_relationship r
     WHERE r.organisation_id = ANY($1::uuid[]) AND r.related_ror IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS kept (organisation_id uuid, kind text, related_ror text)
       WHERE (kept.organisation_id, kept.kind, kept.related_ror) = (r.organisation_id, r.kind, r.related_ror))`,
    [ids.map(({ id }) => id), JSON.stringify(rows)],
  );
  await upsertRows(manager, Relationship, rows, { key: ['organisation_id', 'kind', 'related_ror'] });
}
