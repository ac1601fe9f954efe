import type { QueryRunner } from 'typeorm';
import { insertSql } from './add-contributions';
import { groupColumns } from './count-group';
import type { Uncounted } from './fill-counts';
import { ALL_ROWS, bucketsOf, countTableOf, type KeptCounts, type KeptFacet } from './kept-counts';
import { startOf } from './link-walk';

/** The version that kept the order of no facet, and did not count an update of a column from which a path sets out. */
const EARLIER_VERSION = 2;

/**
 * Fills new counts from those of an earlier version, as far as these are right: that takes seconds where counting takes minutes.
 *
 * @param kept the new counts; nothing is in them yet
 * @param tables the tables of counts that there are
 * @returns what is still to be counted
 */
export async function carryCounts(
  runner: QueryRunner,
  kept: KeptCounts,
  tables: readonly string[],
): Promise<Uncounted> {
  const { countTable, groups, facets, ranked } = kept;
  const earlier = await findEarlier(runner, kept, tables);
  if (earlier === undefined) return { facets, rows: true };
  const isRight = (facet: KeptFacet) => wasKept(kept, facet) && (!facet.link || startOf(facet.link).length === 1);
  const carried = facets.filter(isRight).map(({ name }) => name);
  const values = groups.map(({ name, sql }) => `${sql} AS "${name}", `).join('');
  await runner.query(
    insertSql(
      kept,
      `SELECT ${groupColumns(groups)}facet, value, day, sum(rows)
       FROM (SELECT ${values}facet, value, day, rows FROM derived."${earlier}" t WHERE facet ${isOneOf([ALL_ROWS, ...carried])}) earlier
       GROUP BY ${groupColumns(groups)}facet, value, day HAVING sum(rows) <> 0`,
    ),
  );
  await runner.query(
    insertSql(
      kept,
      `SELECT ${groupColumns(groups)}'${bucketsOf('')}' || facet, NULL, day, count(*) FROM derived."${countTable}"
       WHERE facet ${isOneOf(ranked)} AND value IS NOT NULL AND rows > 0 GROUP BY ${groupColumns(groups)}facet, day`,
    ),
  );
  return { facets: facets.filter((facet) => !isRight(facet)), rows: false };
}

/** A table that counts the same by columns of the listed row, to which alone the list's condition looks. */
async function findEarlier(
  runner: QueryRunner,
  kept: KeptCounts,
  tables: readonly string[],
): Promise<string | undefined> {
  const { table, facets } = kept;
  const counted = facets.filter((facet) => wasKept(kept, facet));
  for (const name of tables.filter((one) => one.startsWith(`${table}_count_`))) {
    const [{ groups }]: [{ groups: string[] }] = await runner.query(
      `SELECT coalesce(json_agg(attname ORDER BY attnum), '[]') AS groups FROM pg_attribute
       WHERE attrelid = format('derived.%I', $1::text)::regclass AND attnum > 0 AND NOT attisdropped
         AND attname NOT IN ('facet', 'value', 'day', 'rows')`,
      [name],
    );
    if (name === countTableOf(table, [EARLIER_VERSION, groups, counted])) return name;
  }
  return undefined;
}

/** Ids on the row itself are kept since their order is. */
function wasKept({ ranked }: KeptCounts, { name, link }: KeptFacet): boolean {
  return link !== undefined || !ranked.includes(name);
}

function isOneOf(names: readonly string[]): string {
  return `= ANY (ARRAY[${names.map((name) => `'${name}'`).join(', ')}]::text[])`;
}
