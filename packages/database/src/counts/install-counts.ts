import type { DataSource, QueryRunner } from 'typeorm';
import type { LinkPath } from '../list/through';
import { addContributionsSql } from './add-contributions';
import { ownContributions } from './contribution';
import { type CountedLink, countTriggersSql } from './count-trigger';
import { allKeptCounts } from './counted-lists';
import { ALL_ROWS, type KeptCounts, type KeptFacet } from './kept-counts';
import { linkedContributions } from './link-image';

/**
 * Makes and fills the counts that lists keep, with the triggers that keep them, where they are not there yet; takes away
 * those that no list keeps any more; and lets days that have passed add up. While a list is counted nobody writes.
 */
export async function installCounts(runner: QueryRunner, dataSource: DataSource): Promise<void> {
  const lists = allKeptCounts(dataSource);
  await runner.startTransaction();
  try {
    await runner.query('CREATE SCHEMA IF NOT EXISTS derived');
    const known = await countTables(runner);
    for (const table of known.filter((name) => !lists.some(({ countTable }) => countTable === name))) {
      await dropCounts(runner, table);
    }
    for (const kept of lists) {
      if (known.includes(kept.countTable)) await addUpPastDays(runner, kept);
      else await makeCounts(runner, kept, countedLinks(dataSource, kept));
    }
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

const MARK = 'Counts that a list keeps.';

async function countTables(runner: QueryRunner): Promise<string[]> {
  const rows: { name: string }[] = await runner.query(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'derived'::regnamespace AND c.relkind = 'r'
     AND obj_description(c.oid, 'pg_class') = $1`,
    [MARK],
  );
  return rows.map(({ name }) => name);
}

/** Drops a table of counts; the triggers go with their functions. */
async function dropCounts(runner: QueryRunner, countTable: string): Promise<void> {
  const functions: { name: string }[] = await runner.query(
    `SELECT DISTINCT p.oid::regprocedure::text AS name FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
     WHERE p.pronamespace = 'derived'::regnamespace AND starts_with(p.proname, $1)`,
    [`${countTable}_`],
  );
  for (const { name } of functions) await runner.query(`DROP FUNCTION ${name} CASCADE`);
  await runner.query(`DROP TABLE derived."${countTable}"`);
}

async function makeCounts(runner: QueryRunner, kept: KeptCounts, links: readonly CountedLink[]): Promise<void> {
  const { table, countTable, groups, facets } = kept;
  const columns = groups.map((column) => `"${column}"`);
  await runner.query('SELECT journal_lock()');
  await runner.query(`SET LOCAL work_mem = '64MB'`);
  await runner.query(
    `CREATE TABLE derived."${countTable}" WITH (fillfactor = 70) AS
     SELECT ${[...columns, `''::text AS facet, ''::text COLLATE "C" AS value, CURRENT_DATE AS day, 0::integer AS rows`].join(', ')}
     FROM "${table}" WITH NO DATA`,
  );
  await runner.query(
    `CREATE UNIQUE INDEX ON derived."${countTable}" (facet, value, ${[...columns, 'day'].join(', ')}) NULLS NOT DISTINCT`,
  );
  const join = `JOIN "${table}" t ON t.id = c.id`;
  await runner.query(addContributionsSql(kept, ownContributions(facets, `"${table}" t`), { join }));
  // One at a time: together they would take as much memory as all of them.
  for (const facet of facets.filter(({ link }) => link)) {
    const { parts, contributions } = linkedContributions([facet], (path) => [
      { from: joinedRows(table, path), after: 1, before: 0 },
    ]);
    await runner.query(addContributionsSql(kept, contributions, { parts, join }));
  }
  await runner.query(countTriggersSql(kept, links));
  await runner.query(`COMMENT ON TABLE derived."${countTable}" IS '${MARK}'`);
  await runner.query(`ANALYZE derived."${countTable}"`);
}

/** Adds what has begun by now to what has always been, as readers do, and forgets what came to nothing. */
async function addUpPastDays(runner: QueryRunner, { countTable, groups }: KeptCounts): Promise<void> {
  const [{ found }] = await runner.query(
    `SELECT EXISTS (SELECT FROM derived."${countTable}" WHERE rows = 0 AND facet <> '${ALL_ROWS}'
       OR day > '-infinity' AND day < CURRENT_DATE - 1) AS found`,
  );
  if (!found) return;
  const group = groups.map((column) => `"${column}", `).join('');
  await runner.query('SELECT journal_lock()');
  await runner.query(
    `WITH past AS (
       DELETE FROM derived."${countTable}" WHERE day > '-infinity' AND day < CURRENT_DATE - 1 RETURNING *
     )
     INSERT INTO derived."${countTable}" AS known (${group}facet, value, day, rows)
     SELECT ${group}facet, value, '-infinity', sum(rows) FROM past GROUP BY ${group}facet, value
     ON CONFLICT (facet, value, ${group}day) DO UPDATE SET rows = known.rows + excluded.rows`,
  );
  await runner.query(`DELETE FROM derived."${countTable}" WHERE rows = 0`);
}

/** All listed rows with their linked rows. */
function joinedRows(table: string, { steps, each }: LinkPath): string {
  const joins = steps.map(
    (step) => `JOIN "${step.table}" ${step.alias} ON ${step.alias}.${step.column} = ${step.equals}`,
  );
  return [`"${table}" t`, ...joins, ...(each === undefined ? [] : [`CROSS JOIN LATERAL ${each}`])].join(' ');
}

/** @throws RangeError when a path comes by a table twice, or by one without an entity, whose writers do not take turns */
function countedLinks(dataSource: DataSource, { table: listed, facets }: KeptCounts): CountedLink[] {
  const tablesOf = ({ link }: KeptFacet) => link?.steps.map(({ table }) => table) ?? [];
  const twice = facets.find((facet) => new Set([listed, ...tablesOf(facet)]).size <= tablesOf(facet).length);
  if (twice) throw new RangeError(`A path must come by each table once, but that of ${twice.name} does not.`);
  return [...new Set(facets.flatMap(tablesOf))].map((table) => {
    const metadata = dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
    if (!metadata) throw new RangeError(`Counts are kept of links with an entity, but got: ${table}`);
    return {
      table,
      facets: facets.filter((facet) => tablesOf(facet).includes(table)),
      key: metadata.primaryColumns.map(({ databaseName }) => databaseName),
    };
  });
}
