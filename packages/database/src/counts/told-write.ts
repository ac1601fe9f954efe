import type { LinkPath } from '../list/through';
import { degreeOfSql, degreeSql, type ToldBy } from '../list/told-value';
import { addContributionsSql } from './add-contributions';
import { type Contributions, type Degrees, LONG_AGO } from './contribution';
import { groupedRowsSql } from './count-group';
import { isInsertedBesideSql } from './inserted-beside';
import type { KeptCounts, KeptFacet } from './kept-counts';
import { linkedContributions } from './link-image';
import { startOf, walkDown, walkFrom } from './link-walk';
import type { Operation } from './operation';

/**
 * What a write of the table that says to whom values are told changes: the counts of these values go from one degree to another, and
 * so do those of the rows that have any value, where they have no value of a lower degree.
 */
export function toldWriteSql(kept: KeptCounts, toldBy: ToldBy, operation: Operation): string {
  const told = kept.facets.filter((facet) => facet.toldBy);
  const linked = linkedContributions(
    told,
    (path) => [{ from: walkDown(path, `(${touchedSql(kept, path, told)})`), after: 1, before: 1 }],
    degreesOf(toldBy, operation),
  );
  const own = told.filter(({ link }) => !link).map((facet) => ownContribution(kept, facet));
  return addContributionsSql(kept, [...own, ...linked.contributions], {
    parts: [`telling AS MATERIALIZED (${tellingSql(toldBy, operation)})`, ...linked.parts],
    join: `CROSS JOIN LATERAL (${groupedRowsSql(kept.groups, 't.id', `"${kept.table}" t WHERE t.id = c.id OFFSET 0`)}) t`,
  });
}

/** The values whose degree is another than before: `value`, `was`, `now`. */
function tellingSql({ key, column, degrees }: ToldBy, operation: Operation): string {
  const degree = (row: string) => degreeOfSql(`${row}.${column}`, degrees);
  const last = String(degrees.length);
  const rows = {
    INSERT: `SELECT come.${key} AS value, ${last} AS was, ${degree('come')} AS now FROM come`,
    DELETE: `SELECT gone.${key} AS value, ${degree('gone')} AS was, ${last} AS now FROM gone`,
    UPDATE: `SELECT come.${key} AS value, ${degree('gone')} AS was, ${degree('come')} AS now FROM gone JOIN come USING (${key})`,
  };
  return `SELECT * FROM (${rows[operation]}) written WHERE was <> now`;
}

function degreesOf(toldBy: ToldBy, operation: Operation): Degrees {
  const beside = operation === 'UPDATE' ? ` AND NOT ${isInsertedBesideSql(toldBy.table, [toldBy.key])}` : '';
  const other = degreeSql('state.value::uuid', toldBy, beside);
  const degree = (column: string) => `coalesce(telling.${column}, ${other})`;
  return {
    join: `LEFT JOIN telling ON telling.value = state.value::uuid
      CROSS JOIN LATERAL (SELECT ${degree('now')} AS degree, ${degree('was')} AS former OFFSET 0) told`,
    after: 'degree',
    before: 'former',
  };
}

/** The listed rows that have one of these values at the end of a path. */
function touchedSql({ table }: KeptCounts, path: LinkPath, told: readonly KeptFacet[]): string {
  const facets = told.filter(({ link }) => JSON.stringify(link?.steps) === JSON.stringify(path.steps));
  const touched = new Set(facets.map(({ sql }) => sql));
  return `SELECT DISTINCT * FROM (${[...touched].map((sql) => touchedBySql(table, path, sql)).join(' UNION ALL ')}) touched`;
}

function touchedBySql(table: string, path: LinkPath, sql: string): string {
  const [alias, column] = columnOf(sql);
  const at = path.steps.findIndex((one) => one.alias === alias);
  const [first, ...rest] = path.steps;
  const step = path.steps[at];
  if (!step) throw new RangeError(`A told value must be a column of a step, but got: ${sql}`);
  const rows = `(SELECT found.* FROM telling CROSS JOIN LATERAL ${havingSql(step.table, column)} found)`;
  const upTo: LinkPath = { steps: [first, ...rest.slice(0, at)] };
  return `SELECT ${startOf(path).join(', ')} FROM ${walkFrom(table, upTo, { step, rows })}`;
}

/** A value on the listed row itself goes from its former degree to the present one, and so does the row as one that has a value. */
function ownContribution({ table }: KeptCounts, { name, sql }: KeptFacet): Contributions {
  const [, column] = columnOf(sql);
  return `SELECT t.id, '${name}' AS facet, counted.value, step.degree, ${LONG_AGO} AS day, step.rows
    FROM telling CROSS JOIN LATERAL ${havingSql(table, column)} t
    CROSS JOIN LATERAL (VALUES (telling.value::text), (NULL)) counted(value)
    CROSS JOIN LATERAL (VALUES (telling.now, 1), (telling.was, -1)) step(degree, rows)`;
}

function havingSql(table: string, column: string): string {
  return `(SELECT * FROM "${table}" walked WHERE walked.${column} = telling.value OFFSET 0)`;
}

/** @throws RangeError for anything but `alias.column` */
function columnOf(sql: string): [alias: string, column: string] {
  const [, alias, column] = /^(\w+)\.(\w+)$/.exec(sql) ?? [];
  if (!alias || !column) throw new RangeError(`A told value must be a plain column, but got: ${sql}`);
  return [alias, column];
}
