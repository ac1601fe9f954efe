import type { DataSource, QueryRunner } from 'typeorm';
import { addSql, apartColumns } from './add-contributions';
import { carryCounts } from './carry-counts';
import { type CountedLink, countTriggersSql } from './count-trigger';
import { allKeptCounts } from './counted-lists';
import { fillCounts } from './fill-counts';
import { ALL_ROWS, type KeptCounts, type KeptFacet } from './kept-counts';

/**
 * Makes and fills the counts that lists keep, with the triggers that keep them, where they are not there yet; takes away
 * those that no list keeps any more; and lets days that have passed add up. While a list is counted nobody writes; each list
 * has a transaction of its own, so that writers come in between and an interruption loses one list at most.
 */
export async function installCounts(runner: QueryRunner, dataSource: DataSource): Promise<void> {
  const lists = allKeptCounts(dataSource);
  await runner.query('CREATE SCHEMA IF NOT EXISTS derived');
  const known = await countTables(runner);
  for (const kept of lists) {
    await inTransaction(runner, async () => {
      if (known.includes(kept.countTable)) return addUpPastDays(runner, kept);
      await makeCounts(runner, kept, countedLinks(dataSource, kept), known);
      const former = known.filter((name) => name.startsWith(`${kept.table}_count_`));
      for (const name of former) await dropCounts(runner, name);
    });
  }
  await inTransaction(runner, async () => {
    const left = await countTables(runner);
    for (const name of left.filter((one) => !lists.some(({ countTable }) => countTable === one))) {
      await dropCounts(runner, name);
    }
  });
}

async function inTransaction(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await runner.startTransaction();
  try {
    await work();
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

/** Drops the counts that are kept with a look at a table, for a migration that takes that away; `migrate` counts anew. */
export async function dropCountsThrough(runner: QueryRunner, table: string): Promise<void> {
  const names = await countTables(runner);
  const looking: { name: string }[] = await runner.query(
    `SELECT name FROM unnest($1::text[]) AS name WHERE EXISTS (
       SELECT FROM pg_proc p WHERE p.pronamespace = to_regnamespace('derived')
         AND starts_with(p.proname, name || '_') AND strpos(p.prosrc, $2) > 0)`,
    [names, table],
  );
  for (const { name } of looking) await dropCounts(runner, name);
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

async function makeCounts(
  runner: QueryRunner,
  kept: KeptCounts,
  links: readonly CountedLink[],
  known: readonly string[],
): Promise<void> {
  const { table, countTable, groups, toldBy } = kept;
  await runner.query('SELECT journal_lock()');
  await runner.query(`SET LOCAL work_mem = '64MB'`);
  await runner.query(
    `CREATE TABLE derived."${countTable}" WITH (fillfactor = 70) AS
     SELECT ${groups.map(({ name, sql }) => `${sql} AS "${name}", `).join('')} ${toldBy ? '1::smallint AS degree, ' : ''}
       ''::text AS facet, ''::text COLLATE "C" AS value, CURRENT_DATE AS day, 0::integer AS rows
     FROM "${table}" t WITH NO DATA`,
  );
  const uncounted = await carryCounts(runner, kept, known);
  await runner.query(
    `CREATE UNIQUE INDEX ON derived."${countTable}" (facet, value, ${apartColumns(kept)}day) NULLS NOT DISTINCT`,
  );
  await fillCounts(runner, kept, uncounted);
  await indexRanked(runner, kept);
  await runner.query(countTriggersSql(kept, links));
  await runner.query(`COMMENT ON TABLE derived."${countTable}" IS '${MARK}'`);
  await runner.query(`ANALYZE derived."${countTable}"`);
}

/** The order in which the largest buckets of ranked facets are found, however many there are. */
async function indexRanked(runner: QueryRunner, kept: KeptCounts): Promise<void> {
  const { countTable, ranked } = kept;
  if (ranked.length === 0) return;
  await runner.query(
    `CREATE INDEX ON derived."${countTable}" (facet, ${apartColumns(kept)}rows DESC, value)
     WHERE value IS NOT NULL AND facet IN (${ranked.map((name) => `'${name}'`).join(', ')})`,
  );
}

/** Adds what has begun by now to what has always been, as readers do, and forgets what came to nothing. */
async function addUpPastDays(runner: QueryRunner, kept: KeptCounts): Promise<void> {
  const { countTable } = kept;
  const [{ found }] = await runner.query(
    `SELECT EXISTS (SELECT FROM derived."${countTable}" WHERE rows = 0 AND facet <> '${ALL_ROWS}'
       OR day > '-infinity' AND day < CURRENT_DATE - 1) AS found`,
  );
  if (!found) return;
  const group = apartColumns(kept);
  await runner.query('SELECT journal_lock()');
  await runner.query(
    `WITH past AS (
       DELETE FROM derived."${countTable}" WHERE day > '-infinity' AND day < CURRENT_DATE - 1 RETURNING *
     )
     ${addSql(kept, `SELECT ${group}facet, value, date '-infinity', sum(rows) FROM past GROUP BY ${group}facet, value`)}`,
  );
  await runner.query(`DELETE FROM derived."${countTable}" WHERE rows = 0`);
}

/** @throws RangeError when a path comes by a table twice, or by one without an entity, whose writers do not take turns */
function countedLinks(dataSource: DataSource, { table: listed, facets, visibleThrough }: KeptCounts): CountedLink[] {
  const tablesOf = ({ link }: KeptFacet) => link?.steps.map(({ table }) => table) ?? [];
  const twice = facets.find((facet) => new Set([listed, ...tablesOf(facet)]).size <= tablesOf(facet).length);
  if (twice) throw new RangeError(`A path must come by each table once, but that of ${twice.name} does not.`);
  const seenBy = visibleThrough.map(({ table }) => table);
  return [...new Set([...facets.flatMap(tablesOf), ...seenBy])].map((table) => {
    const metadata = dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
    if (!metadata) throw new RangeError(`Counts are kept of links with an entity, but got: ${table}`);
    return {
      table,
      facets: facets.filter((facet) => tablesOf(facet).includes(table)),
      key: metadata.primaryColumns.map(({ databaseName }) => databaseName),
    };
  });
}
