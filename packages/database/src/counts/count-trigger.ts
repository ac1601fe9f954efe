import type { LinkPath, LinkStep } from '../list/through';
import { addContributionsSql } from './add-contributions';
import { allRowsContribution, ownContributions } from './contribution';
import { groupedRowsSql } from './count-group';
import { isInsertedBesideSql } from './inserted-beside';
import type { KeptCounts, KeptFacet } from './kept-counts';
import { linkedContributions } from './link-image';
import { startOf, walkDown, walkFrom } from './link-walk';
import { movedRowsSql, wasSql } from './moved-rows';
import { OPERATIONS, type Operation, TRANSITIONS } from './operation';
import { toldWriteSql } from './told-write';

/** A table that links to listed rows or by which they are visible, with the facets that it feeds. */
export interface CountedLink {
  readonly table: string;
  readonly facets: readonly KeptFacet[];
  /** Columns of its primary key. */
  readonly key: readonly string[];
}

/**
 * The triggers by which every write of the listed table, of those that link to it, and of the one that says to whom values are
 * told, keeps the counts.
 */
export function countTriggersSql(kept: KeptCounts, links: readonly CountedLink[]): string {
  const { toldBy } = kept;
  const triggers = OPERATIONS.flatMap((operation) => [
    triggerSql(kept, `"${kept.table}"`, operation, listedWriteSql(kept, operation)),
    ...links.map((link) =>
      triggerSql(kept, `"${link.table}"`, operation, [
        ...(link.facets.length > 0 ? [linkedWriteSql(kept, link, operation)] : []),
        ...visibilityWriteSql(kept, link.table, operation),
      ]),
    ),
    ...(toldBy ? [triggerSql(kept, toldBy.table, operation, [toldWriteSql(kept, toldBy, operation)])] : []),
  ]);
  return [...(toldBy ? [turnsSql(toldBy.table)] : []), ...triggers].join('\n');
}

/** Has the writers of a table without a journal take turns with all others. */
function turnsSql(table: string): string {
  return `CREATE OR REPLACE TRIGGER takes_turns BEFORE INSERT OR UPDATE OR DELETE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION journal_begin();`;
}

/**
 * One trigger with its function. Its plans are kept for writes of any size and begin with empty tables, so they are held to
 * look ups by index, and to hash joins where the rows of one statement meet.
 *
 * Writers take turns (see the journal), and each statement sees what was committed before its turn; a transaction that
 * looks at an older state than that would count wrong, and is refused.
 */
function triggerSql(
  { countTable }: KeptCounts,
  table: string,
  operation: Operation,
  writes: readonly string[],
): string {
  const event = operation.toLowerCase();
  const name = `derived."${countTable}_${table.replaceAll('"', '')}_${event}"`;
  return `
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp SET enable_seqscan = off SET enable_nestloop = off AS $function$
    BEGIN
      IF NOT EXISTS (SELECT FROM ${operation === 'DELETE' ? 'gone' : 'come'}) THEN
        RETURN NULL;
      END IF;
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        RAISE EXCEPTION 'a % that is counted must be written at the isolation level read committed', TG_TABLE_NAME
          USING ERRCODE = 'K0003';
      END IF;
      ${writes.join(';\n')};
      RETURN NULL;
    END $function$;
    CREATE TRIGGER "${countTable}_${event}" AFTER ${operation} ON ${table}
      REFERENCING ${TRANSITIONS[operation]} FOR EACH STATEMENT EXECUTE FUNCTION ${name}();`;
}

/** What a write of listed rows changes: what they add in themselves, and by the rows that link to them. */
function listedWriteSql(kept: KeptCounts, operation: Operation): string[] {
  const { facets, groups } = kept;
  const side = (rows: string, sign: 1 | -1) => listedSideSql(kept, groupedRowsSql(groups, 't.*', rows), sign);
  if (operation === 'INSERT') return [side('come t', 1)];
  if (operation === 'DELETE') return [side('gone t', -1)];
  const values = [...groups, ...ownFacets(facets)].map(({ sql }) => sql);
  const starts = facets.flatMap(({ link }) => (link ? startOf(link) : []));
  const counted = [...new Set(['t.id', ...starts]), ...values].join(', ');
  const changed = `SELECT id FROM (SELECT ${counted} FROM gone t EXCEPT SELECT ${counted} FROM come t) differs (id)`;
  return [side(`gone t WHERE t.id IN (${changed})`, -1), side(`come t WHERE t.id IN (${changed})`, 1)];
}

/** What a write changes by which listed rows are visible: all that they add goes from one group to the other. */
function visibilityWriteSql(kept: KeptCounts, table: string, operation: Operation): string[] {
  return kept.visibleThrough
    .filter((through) => through.table === table)
    .flatMap((through) => [
      listedSideSql(kept, movedRowsSql(kept, through, operation, 'before'), -1),
      listedSideSql(kept, movedRowsSql(kept, through, operation, 'after'), 1),
    ]);
}

/** @param side selection of listed rows with their groups */
function listedSideSql(kept: KeptCounts, side: string, sign: 1 | -1): string {
  const { facets } = kept;
  const linked = linkedContributions(facets, (path) => [{ from: walkDown(path, 'side'), after: 1, before: 0 }]);
  const own = [allRowsContribution('side t'), ...ownContributions(facets, 'side t')];
  return addContributionsSql(kept, [...own, ...linked.contributions], {
    parts: [`side AS MATERIALIZED (${side})`, ...linked.parts],
    join: 'JOIN side t ON t.id = c.id',
    sign,
  });
}

/** What a write of linked rows changes for the listed rows at the other end of their paths. */
function linkedWriteSql(kept: KeptCounts, { table, facets, key }: CountedLink, operation: Operation): string {
  const written = [
    ...(operation === 'DELETE' ? [] : [{ rows: 'come', before: -1 }]),
    ...(operation === 'INSERT' ? [] : [{ rows: 'gone', before: 1 }]),
  ];
  const { parts, contributions } = linkedContributions(facets, (path) => {
    const step = path.steps.find((one) => one.table === table);
    if (!step) return [];
    const touched = written.map(
      ({ rows }) => `SELECT ${startOf(path).join(', ')} FROM ${walkFrom(kept.table, upTo(path, step), { step, rows })}`,
    );
    const and = operation === 'UPDATE' ? { step, sql: `NOT ${isInsertedBesideSql(`"${table}"`, key)}` } : undefined;
    return [
      {
        from: walkDown(path, `(SELECT DISTINCT * FROM (${touched.join(' UNION ALL ')}) written)`, and),
        after: 1,
        before: 1,
      },
      ...written.map(({ rows, before }) => ({ from: walkFrom(kept.table, path, { step, rows }), after: 0, before })),
    ];
  });
  // Where the table also tells what is visible, rows move to their new group afterwards.
  const through = kept.visibleThrough.find((one) => one.table === table);
  const listed = groupedRowsSql(kept.groups, 't.id', `"${kept.table}" t WHERE t.id = c.id OFFSET 0`, (sql) =>
    through ? wasSql(through, operation, sql) : sql,
  );
  return addContributionsSql(kept, contributions, { parts, join: `CROSS JOIN LATERAL (${listed}) t` });
}

/** The path as far as a step, which is all that leads from there to the listed rows. */
function upTo({ steps: [first, ...rest] }: LinkPath, step: LinkStep): LinkPath {
  return { steps: [first, ...rest.slice(0, [first, ...rest].indexOf(step))] };
}

function ownFacets(facets: readonly KeptFacet[]): KeptFacet[] {
  return facets.filter(({ link }) => !link);
}
