import { codeLabel, enumLabel } from '@kakehashi/shared-types';
import type { StatisticsDimension } from '@kakehashi/subgraph';

/** SQL of the names of an organisation by its id, `value`. */
export const organisationNames = '(SELECT named.names FROM organisation_copy named WHERE named.id = value::uuid)';

/** The country of an organisation as a dimension: SQL of its id, the alias under which it is joined, and what it is. */
export function countryOf(id: string, alias: string, description: string): StatisticsDimension {
  const join = `LEFT JOIN organisation_copy ${alias} ON ${alias}.id = ${id}`;
  return { sql: `${alias}.country`, join, label: codeLabel('region'), description };
}

/**
 * Which of the three parties of cooperation take part, together, such as `BUSINESS SCIENCE`.
 *
 * @param organisations SQL query of the ids of the organisations of a listed row `t`
 */
export function sectorMix(organisations: string): StatisticsDimension {
  return {
    sql: `(SELECT string_agg(DISTINCT party.sector, ' ' ORDER BY party.sector) FROM organisation_copy party WHERE party.id IN (${organisations}))`,
    label: (value) =>
      value
        .split(' ')
        .map((sector) => enumLabel(sector, 'en' as never))
        .join(' + '),
    description:
      'Which parties of cooperation take part, together, by the alphabet: `BUSINESS SCIENCE STATE`; null where none is known.',
  };
}
