import { ALL_ROWS, type KeptFacet } from './kept-counts';

/**
 * What rows add to the counts, as SQL selections of `id` of the listed row, `facet`, `value`, `day` from which it holds,
 * and `rows`, 1 or -1.
 *
 * A listed row adds 1 to each of its values, and 1 to the value null where it has any value at all; so those without one are
 * all rows less these. What holds for a time only adds 1 from its first day on and -1 from the day after its last.
 */
export type Contributions = string;

/** The day from which on something holds that began in the past, so that all of it adds up to one count. */
const LONG_AGO = `date '-infinity'`;

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
 */
export function linkContributions({ name, link }: KeptFacet, image: string, value: string): Contributions {
  if (link?.heldToday === undefined) {
    return `SELECT id, '${name}' AS facet, ${value} AS value, ${LONG_AGO} AS day, CASE WHEN sum(after) > 0 THEN 1 ELSE -1 END AS rows
      FROM ${image} WHERE ${value} IS NOT NULL GROUP BY GROUPING SETS ((id, ${value}), (id))
      HAVING (sum(after) > 0) <> (sum(before) > 0)`;
  }
  return `SELECT id, '${name}' AS facet, value, ${fromDay('step.day')} AS day, step.rows
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

/** What listed rows, `t`, add to the count of all rows. */
export function allRowsContribution(from: string): Contributions {
  return own(from, ALL_ROWS, 'NULL::text');
}

/**
 * What listed rows add by their own values.
 *
 * @param from SQL of the rows, under the alias `t`
 */
export function ownContributions(facets: readonly KeptFacet[], from: string): Contributions[] {
  return facets
    .filter(({ link }) => !link)
    .flatMap(({ name, sql }) =>
      [`(${sql})::text`, 'NULL::text'].map((value) => own(from, name, value, `WHERE ${sql} IS NOT NULL`)),
    );
}

function own(from: string, facet: string, value: string, where = ''): Contributions {
  return `SELECT t.id, '${facet}' AS facet, ${value} AS value, ${LONG_AGO} AS day, 1 AS rows FROM ${from} ${where}`;
}
