import type { EntityClass, UpsertRow } from '@kakehashi/database';
import { createId } from '@kakehashi/database';
import type { Act } from '@kakehashi/subgraph';

/**
 * Makes the recorded things that belong to an application be exactly these: one that is there already keeps its id and
 * where it came from, and is written only when something else of it differs.
 *
 * @param sameBy the columns by which one is known again
 */
export async function replaceOwned(
  act: Act,
  entity: EntityClass,
  applicationId: string,
  sameBy: readonly string[],
  rows: readonly UpsertRow[],
): Promise<void> {
  const { tableName } = act.manager.connection.getMetadata(entity);
  const stored: UpsertRow[] = await act.manager.query(`SELECT * FROM ${tableName} WHERE application_id = $1`, [
    applicationId,
  ]);
  const keyOf = (row: UpsertRow) => JSON.stringify(sameBy.map((column) => row[column]));
  const known = new Map(stored.map((row) => [keyOf(row), row]));
  const identified = rows.map((row) => {
    const { id = createId(), provenance = act.provenance } = known.get(keyOf(row)) ?? {};
    return { id, provenance, ...row };
  });
  await act.replaceLinks(entity, { application_id: applicationId }, identified);
}
