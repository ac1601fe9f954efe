import type { QueryRunner } from 'typeorm';
import { insertSql } from './add-contributions';
import { groupColumns } from './count-group';
import type { Uncounted } from './fill-counts';
import { bucketsOf, earlierTableOf, type KeptCounts } from './kept-counts';

/**
 * Fills new counts from those that did not know to whom values are told, as far as that does not matter: that takes seconds where
 * counting takes minutes.
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
  const { facets, groups } = kept;
  const earlier = earlierTableOf(kept);
  if (earlier === undefined || !tables.includes(earlier)) return { facets, rows: true };
  const told = facets.filter(({ toldBy }) => toldBy);
  const left = told.flatMap(({ name }) => [`'${name}'`, `'${bucketsOf(name)}'`]);
  await runner.query(
    insertSql(
      kept,
      `SELECT ${groupColumns(groups)}1, facet, value, day, rows FROM derived."${earlier}" WHERE facet NOT IN (${left.join(', ')})`,
    ),
  );
  return { facets: told, rows: false };
}
