import type { DataSource } from 'typeorm';
import type { EntityClass } from '../data-source';
import { rowOfImage } from './image';
import { entityIdSql, journalTable } from './journal-table';

/**
 * SQL that selects the rows of a table that fulfil a condition, as they stand or as they stood in the journal at an instant; for a
 * statement that adds many up, where reading them one by one would take too long.
 *
 * @param condition on the row, which is `t`; it is held against the row of that instant
 * @param knownAt as of which instant; without it as they stand
 */
export function rowsKnownWhere(
  dataSource: DataSource,
  entity: EntityClass,
  condition: string,
  knownAt: Date | undefined,
): string {
  const metadata = dataSource.getMetadata(entity);
  const table = journalTable(metadata);
  if (!knownAt) return `SELECT t.* FROM "${table.name}" t WHERE ${condition}`;
  const instant = `'${knownAt.toISOString()}'::timestamptz`;
  // Two selects, so that each is planned for itself: the images of a type are read once, whatever they are joined with.
  return `SELECT t.* FROM "${table.name}" t WHERE ${condition} AND NOT EXISTS (
      SELECT FROM journal e
      WHERE e.entity_type = '${table.name}' AND e.entity_id = ${entityIdSql(table, 't')} AND e.recorded_at > ${instant})
    UNION ALL
    SELECT t.* FROM journal j CROSS JOIN LATERAL ${rowOfImage(metadata, 'j.before')} t
    WHERE j.entity_type = '${table.name}' AND j.before IS NOT NULL AND j.recorded_at > ${instant} AND ${condition}
      AND NOT EXISTS (
        SELECT FROM journal e
        WHERE e.entity_type = j.entity_type AND e.entity_id = j.entity_id AND e.sequence = j.sequence - 1
          AND e.recorded_at > ${instant})`;
}
