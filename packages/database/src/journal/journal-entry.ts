import { exactImage, imageOfRow, rowOfImage } from './image';
import type { JournalType } from './journal-type';

/** One entry of the journal, as anybody may see it. */
export interface JournalEntry {
  /** Its place in the order of all commits, from 1; some numbers are never used. */
  readonly position: string;
  /** Name of the type in the API. */
  readonly type: string;
  readonly id: string;
  /** Counts the entries of one thing, from 1. */
  readonly sequence: number;
  readonly recordedAt: Date;
  readonly actor: string;
  /**
   * What became of it for those who may see it: `DELETE` also when it was hidden, `INSERT` also when it was shown, `ERASE` when
   * values were taken out of it and of all its earlier states.
   */
  readonly operation: 'INSERT' | 'UPDATE' | 'DELETE' | 'ERASE';
  /** Null when it was not there, or could not be seen. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** A row of {@link entriesSql}. */
export interface EntryRow {
  readonly position: string;
  readonly entity_type: string;
  readonly entity_id: string;
  readonly sequence: number;
  readonly recorded_at: Date;
  readonly operation: string;
  readonly actor: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  /** Whether the thing may be seen now. */
  readonly is_visible: boolean;
}

/**
 * SQL that completes entries: what was before and after each, as far as it may be seen. One snapshot, so that a row is
 * never newer than the entries that are read with it.
 *
 * @param entries SQL of rows of the journal
 */
export function entriesSql(types: readonly JournalType[], entries: string): string {
  const ofType = (sqlOf: (type: JournalType) => string | undefined, otherwise: string) => {
    const cases = types.flatMap((type) => {
      const sql = sqlOf(type);
      return sql === undefined ? [] : [`WHEN '${type.table.name}' THEN ${sql}`];
    });
    return cases.length === 0 ? otherwise : `CASE j.entity_type ${cases.join('\n')} ELSE ${otherwise} END`;
  };
  const present = ofType((type) => `(SELECT ${imageOfRow(type.metadata, 't')} ${presentRow(type)})`, 'NULL');
  const isVisible = ofType(
    (type) => type.ownRule && `EXISTS (SELECT ${presentRow(type)} AND (${type.ownRule}))`,
    'TRUE',
  );
  const seen = (image: string) =>
    ofType(
      ({ rule, metadata }) =>
        rule && `(SELECT ${rule} FROM ${rowOfImage(metadata, image)} t WHERE ${image} IS NOT NULL)`,
      `${image} IS NOT NULL`,
    );
  const exact = (image: string) =>
    ofType(({ metadata, told }) => {
      const sql = toldImage(exactImage(metadata, image), image, told);
      return sql === image ? undefined : sql;
    }, image);
  return `
    SELECT j.position, j.entity_type, j.entity_id, j.sequence, j.recorded_at, j.operation, j.actor, visible.is_visible,
      CASE WHEN ${seen('j.before')} THEN ${exact('j.before')} END AS before,
      CASE WHEN ${seen('state.after')} THEN ${exact('state.after')} END AS after
    FROM (${entries}) j
    LEFT JOIN journal next ON next.entity_type = j.entity_type AND next.entity_id = j.entity_id
      AND next.sequence = j.sequence + 1
    CROSS JOIN LATERAL (
      SELECT CASE WHEN j.operation <> 'DELETE' THEN coalesce(next.before, ${present}) END AS after OFFSET 0) state
    CROSS JOIN LATERAL (SELECT ${isVisible} AS is_visible OFFSET 0) visible`;
}

/** An image with null for the ids that are not told. */
function toldImage(sql: string, image: string, told: JournalType['told']): string {
  return Object.entries(told).reduce(
    (masked, [column, isTold]) =>
      `(${masked} || CASE WHEN ${isTold(`(${image} ->> '${column}')::uuid`)} THEN '{}'::jsonb ELSE '{"${column}": null}' END)`,
    sql,
  );
}

/** The row that an entry tells of, as it is now. */
function presentRow({ table }: JournalType): string {
  if (!table.keyColumns) return `FROM "${table.name}" t WHERE t.id = j.entity_id`;
  const matches = table.keyColumns.map((column) => `t."${column}" = k."${column}"`).join(' AND ');
  return `FROM jsonb_populate_record(NULL::"${table.name}", j.key) k JOIN "${table.name}" t ON ${matches} WHERE TRUE`;
}

/** Reads a row of {@link entriesSql}; null when there is nothing in it that anybody may see. */
export function readEntry(type: JournalType, row: EntryRow): JournalEntry | null {
  const { before, after, is_visible: isVisible } = row;
  const isSeen = before !== null || after !== null;
  // Of what is hidden now only the end is told, so that those who have a copy can drop it.
  if (!isSeen || (!isVisible && after !== null)) return null;
  return {
    position: row.position,
    type: type.name,
    id: row.entity_id,
    sequence: row.sequence,
    recordedAt: row.recorded_at,
    actor: row.actor,
    operation: operationOf(row),
    before: before && isVisible ? type.read(before) : null,
    after: after && isVisible ? type.read(after) : null,
  };
}

/** An erasure is told to whoever saw what there was before, also where they see nothing of it any more. */
function operationOf({ operation, before, after }: EntryRow): JournalEntry['operation'] {
  if (before === null) return 'INSERT';
  if (operation === 'ERASE') return operation;
  return after === null ? 'DELETE' : 'UPDATE';
}
