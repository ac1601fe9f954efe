import { groupBy, isId } from '@kakehashi/database';
import { isOfOrganisation } from '@kakehashi/shared-types';
import { type LoaderDefinition, valueByKey } from '@kakehashi/subgraph';
import type { CoFunder } from './co-funder.value';
import type { Organisation } from './organisation.stub';

const IS_FUNDER = (row: string) => isOfOrganisation(row, 'funder_organisation_id', 'funder_ror');

/** The key of an organisation for {@link coFundersOfOrganisation}. */
export function organisationKey({ id, ror }: Organisation): string {
  return `${id.toLowerCase()} ${ror ?? ''}`;
}

/**
 * The organisations that fund most awards together with an organisation, the most first, equals by id. One of which only
 * the ROR id is known counts by that.
 *
 * @param first how many of them
 */
export function coFundersOfOrganisation(first: number): LoaderDefinition<string, readonly CoFunder[]> {
  return valueByKey(async (database, keys) => {
    const funders = [...new Set(keys)].map((key) => key.split(' ')).filter(([id]) => isId(id));
    const rows: { funderId: string; coFunderId: string; awardCount: string }[] = await database.query(
      `SELECT p.id AS "funderId", together.* FROM unnest($1::uuid[], $2::text[]) AS p(id, other_key) CROSS JOIN LATERAL (
         SELECT coalesce(other.funder_organisation_id::text, 'ror:' || other.funder_ror) AS "coFunderId",
           count(DISTINCT other.award_id) AS "awardCount"
         FROM award_commitment own JOIN award_commitment other ON other.award_id = own.award_id
         WHERE ${IS_FUNDER('own')} AND ${IS_FUNDER('other')} IS NOT TRUE
           AND coalesce(other.funder_organisation_id::text, other.funder_ror) IS NOT NULL
         GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $3
       ) together ORDER BY p.id, "awardCount" DESC, "coFunderId"`,
      [funders.map(([id]) => id), funders.map(([, ror]) => ror || null), first],
    );
    const ofFunder = groupBy(rows, ({ funderId }) => funderId);
    return keys.map((key) =>
      (ofFunder.get(key.split(' ')[0] ?? '') ?? []).map(({ coFunderId, awardCount }) => ({
        organisation: { id: coFunderId },
        awardCount: Number(awardCount),
      })),
    );
  });
}
