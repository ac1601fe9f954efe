import type { DataSource } from 'typeorm';
import type { ListDefinition } from '../list/list-definition';
import { rowReader } from '../row';
import { visibleParts } from '../visible-rows';

/** When the rows of one source were read there; null where no row tells. */
export interface Retrieval {
  readonly source: string;
  readonly oldest: Date | null;
  readonly newest: Date | null;
}

const SOURCE = `(t.provenance ->> 'source')`;
const RETRIEVED = `(t.provenance ->> 'retrievedAt') COLLATE "C"`;

/**
 * SQL that creates the index by which {@link readRetrievals} finds the first and the last row of a source.
 *
 * @param leading a column that every list of the table is narrowed by, such as `visibility`
 */
export function createRetrievalIndex(table: string, leading?: string): string {
  const columns = [...(leading ? [leading] : []), SOURCE, `(${RETRIEVED})`]
    .join(', ')
    .replaceAll('t.provenance', 'provenance');
  return `CREATE INDEX IF NOT EXISTS ${table}_by_retrieval ON "${table}" (${columns});`;
}

/** SQL that undoes {@link createRetrievalIndex}. */
export function dropRetrievalIndex(table: string): string {
  return `DROP INDEX IF EXISTS ${table}_by_retrieval;`;
}

/** When the rows that may be seen were read at their sources, each source by two look-ups in the index. */
export async function readRetrievals(
  dataSource: DataSource,
  { entity, visible }: ListDefinition,
  sources: readonly string[],
): Promise<readonly Retrieval[]> {
  if (sources.length === 0) return [];
  const { table } = rowReader(dataSource, entity);
  const first = (direction: 'ASC' | 'DESC') =>
    visibleParts(visible).map(
      (part) => `(SELECT t.provenance ->> 'retrievedAt' FROM ${table} t
        WHERE ${SOURCE} = asked.source AND ${RETRIEVED} IS NOT NULL AND (${part}) ORDER BY ${RETRIEVED} ${direction} LIMIT 1)::timestamptz`,
    );
  return dataSource.query(
    `SELECT asked.source, least(${first('ASC').join(', ')}) AS oldest, greatest(${first('DESC').join(', ')}) AS newest
      FROM unnest($1::text[]) asked(source)`,
    [sources],
  );
}

/** When the row that may be seen and was changed last was changed; null where there is none. */
export async function readLastChange(
  dataSource: DataSource,
  { entity, visible }: ListDefinition,
): Promise<Date | null> {
  const { table } = rowReader(dataSource, entity);
  const last = visibleParts(visible).map(
    (part) => `(SELECT t.updated_at FROM ${table} t WHERE ${part} ORDER BY t.updated_at DESC LIMIT 1)`,
  );
  const [row]: { last: Date | null }[] = await dataSource.query(`SELECT greatest(${last.join(', ')}) AS last`);
  return row?.last ?? null;
}
