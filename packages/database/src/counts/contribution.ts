import { degreeSql } from '../list/told-value';
import { ALL_ROWS, type KeptFacet } from './kept-counts';

/**
 * What rows add to the counts, as SQL selections of `id` of the listed row, `facet`, `value`, its `degree`, `day` from which it
 * holds, and `rows`, 1 or -1.
 *
 * A listed row adds 1 to each of its values, and 1 to the value null where it has any value at all; so those without one are
 * all rows less these. What holds for a time only adds 1 from its first day on and -1 from the day after its last. Of a facet
 * that is told to everybody the degree is 1; else that of the value, and for null the lowest of the row's values.
 */
export type Contributions = string;

/** The degrees of the values of `state`, in the states after a write and before it, as SQL. */
export interface Degrees {
  /** What follows `state` in the `FROM` clause. */
  readonly join: string;
  readonly after: string;
  readonly before: string;
}

/** The day from which on something holds that began in the past, so that all of it adds up to one count. */
export const LONG_AGO = `date '-infinity'`;

/**
 * A day, or {@link LONG_AGO} when it is past for every reader: a reader whose statement began yesterday may still see what
 * is written today.
 */
const fromDay = (day: string) =>
  `CASE WHEN ${day} IS NULL OR ${day} < (clock_timestamp() AT TIME ZONE 'UTC')::date THEN ${LONG_AGO} ELSE ${day} END`;

/**
 * What linked rows add by the values of one facet, in the state after a write less that before it.
 *
 * @param image relation of the linked rows with `id`, `after`, `before`, and `held` for a facet of today
 * @param value its column with the facet's value
 * @param degrees of a facet that is not told to everybody; default as they are, in both states
 */
export function linkContributions(
  { name, link, toldBy }: KeptFacet,
  image: string,
  value: string,
  degrees?: Degrees,
): Contributions {
  if (toldBy) {
    const degree = `CROSS JOIN LATERAL (SELECT ${degreeSql('state.value::uuid', toldBy)} AS degree OFFSET 0) told`;
    return toldContributions(name, image, value, degrees ?? { join: degree, after: 'degree', before: 'degree' });
  }
  if (link?.heldToday === undefined) {
    return `SELECT id, '${name}' AS facet, ${value} AS value, 1 AS degree, ${LONG_AGO} AS day, CASE WHEN sum(after) > 0 THEN 1 ELSE -1 END AS rows
      FROM ${image} WHERE ${value} IS NOT NULL GROUP BY GROUPING SETS ((id, ${value}), (id))
      HAVING (sum(after) > 0) <> (sum(before) > 0)`;
  }
  return `SELECT id, '${name}' AS facet, value, 1 AS degree, ${fromDay('step.day')} AS day, step.rows
    FROM (
      SELECT id, value, range_agg(held) FILTER (WHERE after > 0) AS after, range_agg(held) FILTER (WHERE before > 0) AS before
      FROM (SELECT id, ${value} AS value, held, sum(after) AS after, sum(before) AS before FROM ${image}
        WHERE ${value} IS NOT NULL GROUP BY id, ${value}, held) state
      GROUP BY GROUPING SETS ((id, value), (id))
    ) changed CROSS JOIN LATERAL (
      SELECT lower(stretch) AS day, 1 AS rows FROM unnest(after) stretch
      UNION ALL SELECT upper(stretch), -1 FROM unnest(after) stretch WHERE NOT upper_inf(stretch)
      UNION ALL SELECT lower(stretch), -1 FROM unnest(before) stretch
      UNION ALL SELECT upper(stretch), 1 FROM unnest(before) stretch WHERE NOT upper_inf(stretch)
    ) step
    WHERE after IS DISTINCT FROM before`;
}

function toldContributions(name: string, image: string, value: string, degrees: Degrees): Contributions {
  return `SELECT id, '${name}' AS facet, value, step.degree, ${LONG_AGO} AS day, step.rows
    FROM (
      SELECT state.id, state.value, min(${degrees.after}) FILTER (WHERE after > 0) AS after, min(${degrees.before}) FILTER (WHERE before > 0) AS before
      FROM (SELECT id, ${value} AS value, sum(after) AS after, sum(before) AS before FROM ${image}
        WHERE ${value} IS NOT NULL GROUP BY id, ${value}) state ${degrees.join}
      GROUP BY GROUPING SETS ((state.id, state.value), (state.id))
    ) lowest CROSS JOIN LATERAL (VALUES (after, 1), (before, -1)) step(degree, rows)
    WHERE after IS DISTINCT FROM before AND step.degree IS NOT NULL`;
}

/** What listed rows, `t`, add to the count of all rows. */
export function allRowsContribution(from: string): Contributions {
  return own(from, { name: ALL_ROWS, sql: 'NULL' }, 'NULL::text');
}

/**
 * What listed rows add by their own values.
 *
 * @param from SQL of the rows, under the alias `t`
 */
export function ownContributions(facets: readonly KeptFacet[], from: string): Contributions[] {
  return facets
    .filter(({ link }) => !link)
    .flatMap((facet) =>
      [`(${facet.sql})::text`, 'NULL::text'].map((value) => own(from, facet, value, `WHERE ${facet.sql} IS NOT NULL`)),
    );
}

function own(from: string, { name, sql, toldBy }: KeptFacet, value: string, where = ''): Contributions {
  const degree = toldBy ? degreeSql(sql, toldBy) : '1';
  return `SELECT t.id, '${name}' AS facet, ${value} AS value, ${degree} AS degree, ${LONG_AGO} AS day, 1 AS rows FROM ${from} ${where}`;
}
