import type { Contributions } from './contribution';
import { groupColumns } from './count-group';
import { bucketsOf, type KeptCounts } from './kept-counts';

/** How contributions come to their listed rows. */
interface AddOptions {
  /** SQL that follows the contributions, `c`, and gives their listed rows with their groups, `t`. */
  readonly join: string;
  /** -1 takes them away instead; default 1. */
  readonly sign?: 1 | -1;
  /** Parts of a `WITH` clause to which they refer. */
  readonly parts?: readonly string[];
}

/** Adds contributions to the counts of their listed rows' groups, and the buckets that come and go to those of ranked facets. */
export function addContributionsSql(
  kept: KeptCounts,
  contributions: readonly Contributions[],
  { join, sign = 1, parts = [] }: AddOptions,
): string {
  const { groups, ranked } = kept;
  const apart = `${groupColumns(groups, 't.')}${degreeColumn(kept, 'c.')}`;
  const add = addSql(
    kept,
    `SELECT ${apart}c.facet, c.value, c.day, ${sign} * sum(c.rows)
     FROM (${contributions.join('\nUNION ALL ')}) c ${join}
     GROUP BY ${apart}c.facet, c.value, c.day HAVING sum(c.rows) <> 0`,
  );
  if (ranked.length === 0) return `${withSql(parts)} ${add}`;
  const isRanked = `facet IN (${ranked.map((name) => `'${name}'`).join(', ')}) AND value IS NOT NULL`;
  // Named anew, since in a trigger OLD is another record.
  const added = `added AS (${add} RETURNING WITH (OLD AS was) ${apartColumns(kept, 'known.')}known.facet, known.value,
    (known.rows > 0)::integer - coalesce((was.rows > 0)::integer, 0) AS buckets)`;
  return `${withSql([...parts, added])} ${addSql(
    kept,
    `SELECT ${apartColumns(kept)}'${bucketsOf('')}' || facet, NULL, date '-infinity', sum(buckets)
     FROM added WHERE ${isRanked} GROUP BY ${apartColumns(kept)}facet HAVING sum(buckets) <> 0`,
  )}`;
}

/** Adds selected counts to those that are there. */
export function addSql(kept: KeptCounts, selected: string): string {
  return `${insertSql(kept, selected)}
    ON CONFLICT (facet, value, ${apartColumns(kept)}day) DO UPDATE SET rows = known.rows + excluded.rows`;
}

/** Adds selected counts that are not there yet. */
export function insertSql(kept: KeptCounts, selected: string): string {
  return `INSERT INTO derived."${kept.countTable}" AS known (${apartColumns(kept)}facet, value, day, rows) ${selected}`;
}

/** The columns by which counts of one value are kept apart, each followed by a comma: those of the groups and the degree. */
export function apartColumns(kept: KeptCounts, row = ''): string {
  return `${groupColumns(kept.groups, row)}${degreeColumn(kept, row)}`;
}

function degreeColumn({ toldBy }: KeptCounts, row: string): string {
  return toldBy ? `${row}degree, ` : '';
}

function withSql(parts: readonly string[]): string {
  return parts.length > 0 ? `WITH ${parts.join(', ')}` : '';
}
