import type { DataSource, EntityManager } from 'typeorm';
import type { EntityClass } from '../data-source';
import { groupBy } from '../group-by';
import { type EntryRow, entriesSql, type JournalEntry, readEntry } from './journal-entry';
import type { JournalType } from './journal-type';

/** A part of the journal, in the order of the commits. */
export interface JournalPage {
  /** At most as many as were asked for; fewer, even none, where entries are not for everybody. */
  readonly entries: readonly JournalEntry[];
  /** Position up to which everything is told; null when there is nothing from the beginning on. */
  readonly readTo: string | null;
  /** Whether more follows already. */
  readonly hasMore: boolean;
}

/** Which part of the journal to read. */
export interface JournalPageRequest {
  /** Position after which to read; null from the beginning. */
  readonly after: string | null;
  /** How many entries are looked at. */
  readonly limit: number;
  /** Whether the types are a few among many, to be found through the index on types; default false. */
  readonly isSelection?: boolean;
}

/**
 * Reads the journal after a position, in one statement whatever it finds.
 *
 * Positions are drawn in the order of the commits, so nothing can appear before what has been read.
 *
 * @param types of which entries are told
 */
export async function readJournalPage(
  dataSource: DataSource,
  types: readonly JournalType[],
  { after, limit, isSelection = false }: JournalPageRequest,
): Promise<JournalPage> {
  // Each type is read in the order of its positions, however rare it is; the order of all needs no more than the key.
  const entries = isSelection
    ? `SELECT e.* FROM unnest($2::text[]) AS asked(type) CROSS JOIN LATERAL (
         SELECT * FROM journal e WHERE e.entity_type = asked.type AND e.position > $1 ORDER BY e.position LIMIT $3) e
       ORDER BY e.position LIMIT $3`
    : 'SELECT * FROM journal WHERE position > $1 AND entity_type = ANY($2) ORDER BY position LIMIT $3';
  const rows: EntryRow[] = await dataSource.query(`${entriesSql(types, entries)} ORDER BY j.position`, [
    after ?? '0',
    types.map(({ table }) => table.name),
    limit + 1,
  ]);
  const looked = rows.slice(0, limit);
  return {
    entries: entriesOf(types, looked),
    readTo: looked.at(-1)?.position ?? after,
    hasMore: rows.length > limit,
  };
}

/** The last entries of one thing, newest first. */
export interface EntityHistory {
  readonly entries: readonly JournalEntry[];
  readonly hasMore: boolean;
}

/** Which entries of a thing to read. */
export interface HistoryRequest {
  /** Only older ones than that sequence number. */
  readonly before: number | null;
  /** Only what was recorded at that instant already. */
  readonly knownAt?: Date;
  readonly limit: number;
}

/**
 * Reads the entries of many things of one type in one statement.
 *
 * @returns in the order of the ids
 */
export async function readHistories(
  dataSource: DataSource,
  type: JournalType,
  ids: readonly string[],
  { before, knownAt, limit }: HistoryRequest,
): Promise<EntityHistory[]> {
  const rows: EntryRow[] = await dataSource.query(
    `${entriesSql(
      [type],
      `SELECT e.* FROM unnest($1::uuid[]) AS thing(id) CROSS JOIN LATERAL (
         SELECT * FROM journal e
         WHERE e.entity_type = $2 AND e.entity_id = thing.id AND e.sequence < coalesce($3::integer, 2147483647)
           AND e.recorded_at <= coalesce($4::timestamptz, 'infinity')
         ORDER BY e.sequence DESC LIMIT $5) e`,
    )} ORDER BY j.sequence DESC`,
    [[...new Set(ids)], type.table.name, before, knownAt ?? null, limit + 1],
  );
  const ofThing = groupBy(rows, (row) => row.entity_id);
  return ids.map((id) => {
    const found = ofThing.get(id) ?? [];
    return { entries: entriesOf([type], found.slice(0, limit)), hasMore: found.length > limit };
  });
}

function entriesOf(types: readonly JournalType[], rows: readonly EntryRow[]): JournalEntry[] {
  const typeOf = new Map(types.map((type) => [type.table.name, type]));
  return rows.flatMap((row) => {
    const type = typeOf.get(row.entity_type);
    const entry = type && readEntry(type, row);
    return entry ? [entry] : [];
  });
}

/** The position of the last entry; `0` while there is none. */
export async function lastJournalPosition(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query('SELECT coalesce(max(position), 0)::text AS position FROM journal');
  return row.position;
}

/** When something with an id was last recorded; null when it never was. */
export async function lastRecordedAt(manager: EntityManager, entity: EntityClass, id: string): Promise<Date | null> {
  const { tableName } = manager.connection.getMetadata(entity);
  const [row] = await manager.query(
    'SELECT recorded_at FROM journal WHERE entity_type = $1 AND entity_id = $2 ORDER BY sequence DESC LIMIT 1',
    [tableName, id],
  );
  return row?.recorded_at ?? null;
}
