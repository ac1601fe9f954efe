import type { EntityManager } from 'typeorm';
import type { EntityClass } from '../data-source';
import { entityIdSql, journalTable } from '../journal/journal-table';

/** The rows of a table that are bound to something, such as those with a person's id. */
export interface BoundRows {
  readonly entity: EntityClass;
  /** The column, of type `uuid`, with the ids of that to which they are bound. */
  readonly column: string;
  readonly keys: readonly string[];
}

/** The ids, as the journal has them, of rows that are bound now, and of those that once were and are gone or bound no longer. */
export interface IdsEver {
  readonly present: readonly string[];
  readonly former: readonly string[];
}

/** Finds all rows that are or ever were bound, through the indexes of the table and of the journal's images. */
export async function findBoundRows(manager: EntityManager, { entity, column, keys }: BoundRows): Promise<IdsEver> {
  const table = journalTable(manager.connection.getMetadata(entity));
  const rows: { id: string; is_present: boolean }[] = await manager.query(
    `WITH present AS (SELECT ${entityIdSql(table, 't')} AS id FROM "${table.name}" t WHERE t."${column}" = ANY($1::uuid[]))
     SELECT id, TRUE AS is_present FROM present
     UNION ALL
     SELECT DISTINCT j.entity_id, FALSE FROM journal j
     WHERE j.entity_type = '${table.name}' AND j.before IS NOT NULL AND journal_keys(j.before) @> ANY(ARRAY(
         SELECT jsonb_build_object('${column}', k) FROM unnest($1::uuid[]) k))
       AND j.entity_id NOT IN (SELECT id FROM present)`,
    [keys],
  );
  const idsOf = (isPresent: boolean) => rows.filter((row) => row.is_present === isPresent).map(({ id }) => id);
  return { present: idsOf(true), former: idsOf(false) };
}
