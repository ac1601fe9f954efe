import type { DataSource } from 'typeorm';
import type { Original, OriginalPage } from './original';

/** What stands at a position of the journal; a database that was restored and written to anew has something else there. */
const MARK = `concat_ws(':', entity_type, entity_id, sequence, floor(extract(epoch FROM recorded_at) * 1000)::bigint)`;

/** The id before all others. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Which rows to read. */
export interface OriginalRequest {
  /** Names of the columns. */
  readonly columns: readonly string[];
  /** How many rows of all, or entries of the journal, are looked at. */
  readonly limit: number;
}

/**
 * Reads all rows part by part, by id, each part as it is now. Whoever then goes on from the position of the first part misses
 * nothing: what has changed since is told again.
 *
 * @param after id after which to read; null from the first
 */
export async function readOriginalRows(
  dataSource: DataSource,
  original: Original,
  { columns, limit, after }: OriginalRequest & { readonly after: string | null },
): Promise<OriginalPage> {
  const [page] = await dataSource.query(
    `WITH page AS MATERIALIZED (
       SELECT t.id, ${rowSql(original, columns)} AS row FROM ${tableOf(dataSource, original)} t
       WHERE t.id > $1::uuid AND ${condition(original)} ORDER BY t.id LIMIT $2
     ), reached AS (SELECT coalesce(max(position), 0) AS position FROM journal)
     SELECT ${placeSql}, (SELECT count(*) FROM page) = $2 AS "hasMore",
       (SELECT coalesce(json_agg(page.row ORDER BY page.id), '[]') FROM page) AS rows, '[]'::json AS gone
     FROM reached`,
    [after ?? FIRST_ID, limit],
  );
  return page;
}

/**
 * Reads what has become of the rows that were changed after a position, in one snapshot: each once, as it is now, which may be
 * newer than the position that is reached.
 *
 * @param after position after which to read
 */
export async function readOriginalChanges(
  dataSource: DataSource,
  original: Original,
  { columns, limit, after }: OriginalRequest & { readonly after: string },
): Promise<OriginalPage> {
  const { tableName } = dataSource.getMetadata(original.entity);
  const [page] = await dataSource.query(
    `WITH entry AS MATERIALIZED (
       SELECT position, entity_id FROM journal
       WHERE entity_type = $1 AND position > $2 ORDER BY position LIMIT $3
     ), reached AS (
       SELECT CASE WHEN count(*) = $3 THEN max(position) ELSE (SELECT coalesce(max(position), 0) FROM journal) END AS position,
         count(*) = $3 AS is_cut FROM entry
     ), changed AS MATERIALIZED (SELECT DISTINCT entity_id AS id FROM entry),
     touched AS (SELECT id FROM changed${original.alsoChanged ? ` UNION ${original.alsoChanged}` : ''}),
     found AS MATERIALIZED (
       SELECT touched.id, now_there.row FROM touched LEFT JOIN LATERAL (
         SELECT ${rowSql(original, columns)} AS row FROM ${tableOf(dataSource, original)} t
         WHERE t.id = touched.id AND ${condition(original)}) now_there ON TRUE
     )
     SELECT ${placeSql}, reached.is_cut AS "hasMore",
       (SELECT coalesce(json_agg(found.row ORDER BY found.id) FILTER (WHERE found.row IS NOT NULL), '[]') FROM found) AS rows,
       (SELECT coalesce(json_agg(found.id ORDER BY found.id) FILTER (WHERE found.row IS NULL), '[]') FROM found) AS gone
     FROM reached`,
    [tableName, after, limit],
  );
  return page;
}

/** Whether what stands at a position of the journal is what a reader remembers. */
export async function hasMark(dataSource: DataSource, position: string, mark: string): Promise<boolean> {
  const rows = await dataSource.query(`SELECT FROM journal WHERE position = $1 AND ${MARK} = $2`, [position, mark]);
  return rows.length === 1;
}

const placeSql = `reached.position::text, (SELECT ${MARK} FROM journal WHERE position = reached.position) AS mark`;

function tableOf(dataSource: DataSource, { entity }: Original): string {
  return `"${dataSource.getMetadata(entity).tableName}"`;
}

function condition({ where }: Original): string {
  return where === undefined ? 'TRUE' : `(${where})`;
}

function rowSql({ columns }: Original, asked: readonly string[]): string {
  const values = asked.map((name) => `'${name}', ${columns[name]}`);
  return `json_build_object(${["'id'", 't.id', ...values].join(', ')})`;
}
