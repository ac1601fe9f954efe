import { Claim, groupBy, isSameValue } from '@kakehashi/database';
import type { Provenance } from '@kakehashi/shared-types';
import type { SubgraphContext } from '../context';
import { rowsByKey } from '../loader';
import type { Disagreement } from './disagreement.value';

/** What sources say of a thing where they disagree, by field and source. Key: the thing's id. */
export const claimsOfEntity = rowsByKey<Claim>({ entity: Claim, column: 'entity_id', orderBy: 't.field, t.source' });

/** A thing with an id and a provenance. */
interface Recorded {
  readonly id: string;
  readonly provenance: Provenance;
}

/**
 * The fields of a thing of which sources say something else than it does, by name.
 *
 * Which statement was chosen is read off the thing itself: it is the one that says the same. Where none does, the thing's
 * own provenance stands for its value.
 */
export async function disagreementsOf(context: SubgraphContext, owner: Recorded): Promise<Disagreement[]> {
  const claims = await context.loader(claimsOfEntity).load(owner.id);
  return [...groupBy(claims, ({ field }) => field)].flatMap(([field, statements]) => {
    const value = (owner as unknown as Readonly<Record<string, unknown>>)[field];
    const others = statements.filter((statement) => !isSameValue(statement.value, value));
    const [first] = others;
    if (!first) return [];
    const agreeing = statements.find((statement) => isSameValue(statement.value, value));
    const provenance = (agreeing?.provenance as Provenance | undefined) ?? owner.provenance;
    const statementsOfOthers = others.map((other) => ({
      value: other.value,
      provenance: other.provenance as Provenance,
    }));
    return [{ field, rule: first.rule, chosen: { value, provenance }, others: statementsOfOthers }];
  });
}
