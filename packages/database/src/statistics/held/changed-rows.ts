import type { LinkStep } from '../../list/through';

/**
 * SQL of the ids of the listed rows of which anything was written after a position of the journal, `$1::bigint`: what stands
 * on them, or on lines that hang on them now or hung on them before.
 *
 * @param table name of the listed table
 * @param hasId whether a table has an id, or is known by key columns that its entries tell
 */
export function changedRowsSql(
  table: string,
  paths: readonly (readonly LinkStep[])[],
  hasId: (table: string) => boolean,
): string {
  const ofLinks = paths.flatMap((steps) => steps.map((_, place) => linkedSql(steps.slice(0, place + 1), hasId)));
  return [entriesSql('e.entity_id', table), ...new Set(ofLinks)].join(' UNION ');
}

/** Listed rows that written rows of the last step belong to, or belonged to. */
function linkedSql(steps: readonly LinkStep[], hasId: (table: string) => boolean): string {
  const last = steps.at(-1);
  if (!last) throw new RangeError('A path must have a step.');
  const { table, column } = last;
  const then = entriesSql(`coalesce(e.key ->> '${column}', e.before ->> '${column}')::uuid`, table);
  const now = `SELECT r.${column} FROM ${table} r WHERE r.id IN (${entriesSql('e.entity_id', table)})`;
  return upwards(hasId(table) ? `${then} UNION ${now}` : then, steps.slice(0, -1));
}

/** From ids of the rows above a step up to the listed rows. A row above that is gone has entries of its own. */
function upwards(ids: string, above: readonly LinkStep[]): string {
  const parent = above.at(-1);
  if (!parent) return ids;
  const up = `SELECT p.${parent.column} FROM ${parent.table} p WHERE p.id IN (${ids})`;
  return upwards(up, above.slice(0, -1));
}

function entriesSql(value: string, table: string): string {
  return `SELECT ${value} FROM journal e WHERE e.entity_type = '${table}' AND e.position > $1::bigint`;
}
