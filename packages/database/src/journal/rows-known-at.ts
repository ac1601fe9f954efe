import type { DataSource } from 'typeorm';
import type { EntityClass } from '../data-source';
import { rowOfImage } from './image';
import { entityIdSql, journalTable } from './journal-table';

/** Which rows to read as they were known: those with one of the keys `$1`, as of the instant `$2`. */
export interface KnownRows {
  readonly entity: EntityClass;
  readonly column: string;
  readonly sqlType: string;
}

/**
 * SQL of the rows of a table as they stood in the journal at an instant, for a `FROM` list.
 *
 * A row without a later entry stands in its table; of any other its first later entry has the image, and an entity that
 * was inserted later has none. The images are found by the same keys, through the index on the keys of all images.
 */
export function rowsKnownAt(dataSource: DataSource, { entity, column, sqlType }: KnownRows): string {
  const metadata = dataSource.getMetadata(entity);
  const table = journalTable(metadata);
  const isOwnId = column === 'id' && !table.keyColumns;
  const candidates = isOwnId
    ? 'j.entity_id = ANY($1::uuid[])'
    : `journal_keys(j.before) @> ANY(ARRAY(
         SELECT jsonb_build_object('${column}', to_jsonb(k)) FROM unnest($1::${sqlType}[]) k))`;
  return `(
    SELECT l.* FROM "${table.name}" l
    WHERE l."${column}" = ANY($1::${sqlType}[]) AND NOT EXISTS (
      SELECT FROM journal e
      WHERE e.entity_type = '${table.name}' AND e.entity_id = ${entityIdSql(table, 'l')} AND e.recorded_at > $2)
    UNION ALL
    SELECT i.* FROM journal j CROSS JOIN LATERAL ${rowOfImage(metadata, 'j.before')} i
    WHERE j.entity_type = '${table.name}' AND j.before IS NOT NULL AND j.recorded_at > $2 AND ${candidates}
      AND i."${column}" = ANY($1::${sqlType}[]) AND NOT EXISTS (
        SELECT FROM journal e
        WHERE e.entity_type = j.entity_type AND e.entity_id = j.entity_id AND e.sequence = j.sequence - 1
          AND e.recorded_at > $2)
  )`;
}
