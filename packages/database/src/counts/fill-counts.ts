import type { QueryRunner } from 'typeorm';
import type { LinkPath } from '../list/through';
import { addContributionsSql } from './add-contributions';
import { allRowsContribution, ownContributions } from './contribution';
import { groupedRowsSql } from './count-group';
import type { KeptCounts, KeptFacet } from './kept-counts';
import { linkedContributions } from './link-image';

/** What of a list is to be counted. */
export interface Uncounted {
  readonly facets: readonly KeptFacet[];
  /** Whether the rows are, besides their values. */
  readonly rows: boolean;
}

/** Counts all that is there. */
export async function fillCounts(runner: QueryRunner, kept: KeptCounts, { facets, rows }: Uncounted): Promise<void> {
  const { table, groups } = kept;
  const listed = `"${table}" t`;
  const join = `JOIN (${groupedRowsSql(groups, 't.id', listed)}) t ON t.id = c.id`;
  const own = [...(rows ? [allRowsContribution(listed)] : []), ...ownContributions(facets, listed)];
  if (own.length > 0) await runner.query(addContributionsSql(kept, own, { join }));
  // One at a time: together they would take as much memory as all of them.
  for (const facet of facets.filter(({ link }) => link)) {
    const { parts, contributions } = linkedContributions([facet], (path) => [
      { from: joinedRows(table, path), after: 1, before: 0 },
    ]);
    await runner.query(addContributionsSql(kept, contributions, { parts, join }));
  }
}

/** All listed rows with their linked rows. */
function joinedRows(table: string, { steps, each }: LinkPath): string {
  const joins = steps.map(
    (step) => `JOIN "${step.table}" ${step.alias} ON ${step.alias}.${step.column} = ${step.equals}`,
  );
  return [`"${table}" t`, ...joins, ...(each === undefined ? [] : [`CROSS JOIN LATERAL ${each}`])].join(' ');
}
