import { groupBy, type UpsertCount, withActor } from '@kakehashi/database';
import { reportImport } from '@kakehashi/record-file';
import type { DataSource, EntityManager } from 'typeorm';
import { importRor } from './ror.import';
import type { RorRecord } from './ror-record';
import { writeRecords } from './ror-writer';

/**
 * Writes versions of records as the past: each is recorded for the day of its last change in the register, 00:00 UTC, in
 * the name of its release. Versions of the same day and release share a transaction.
 *
 * The past can only be put before what follows it: the versions of a body must come oldest first, and one of a body of
 * which something later is recorded already is left alone. So a second run changes nothing.
 */
export async function writeRorHistory(
  database: DataSource,
  records: readonly RorRecord[],
): Promise<UpsertCount & { leftAlone: number }> {
  const total = { inserted: 0, updated: 0, unchanged: 0, leftAlone: 0 };
  const ofDay = groupBy(records, ({ modifiedOn, release }) => `${modifiedOn} ${release}`);
  for (const day of [...ofDay.keys()].sort()) {
    const versions = ofDay.get(day) ?? [];
    const [{ modifiedOn, release } = { modifiedOn: '', release: null }] = versions;
    const recordedAt = new Date(`${modifiedOn}T00:00:00Z`);
    const actor = release === null ? 'import:ror' : `import:ror ${release}`;
    const written = await withActor(database, { actor, recordedAt }, async (manager) => {
      const later = await recordedLater(manager, versions, recordedAt);
      const fitting = versions.filter(({ ror }) => !later.has(ror));
      return { ...(await writeRecords(manager, fitting)), leftAlone: versions.length - fitting.length };
    });
    for (const what of ['inserted', 'updated', 'unchanged', 'leftAlone'] as const) total[what] += written[what];
  }
  return total;
}

/** The ROR ids of bodies of which, or of whose relationships, something is recorded after an instant. */
async function recordedLater(
  manager: EntityManager,
  records: readonly RorRecord[],
  instant: Date,
): Promise<Set<string>> {
  const rows: { ror: string }[] = await manager.query(
    `SELECT o.ror FROM organisation o WHERE o.ror = ANY($1) AND (
       EXISTS (SELECT FROM journal e WHERE e.entity_type = 'organisation' AND e.entity_id = o.id AND e.recorded_at > $2)
       OR EXISTS (
         SELECT FROM organisation_relationship r
         JOIN journal e ON e.entity_type = 'organisation_relationship' AND e.entity_id = r.id AND e.recorded_at > $2
         WHERE r.organisation_id = o.id))`,
    [records.map(({ ror }) => ror), instant],
  );
  return new Set(rows.map(({ ror }) => ror));
}

/** Imports a file of versions of ROR records, such as the register's releases hold, and reports at the terminal. */
export function importRorHistoryFile(database: DataSource, path: string): Promise<number> {
  return reportImport((onProgress) => importRor(database, path, onProgress, writeRorHistory));
}
