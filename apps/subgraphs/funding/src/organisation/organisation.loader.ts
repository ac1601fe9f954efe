import { groupBy, isId } from '@kakehashi/database';
import { type LoaderDefinition, valueByKey } from '@kakehashi/subgraph';
import type { CoFunder } from './co-funder.value';

/**
 * The organisations that fund most awards together with an organisation, the most first, equals by id.
 *
 * @param first how many of them
 */
export function coFundersOfOrganisation(first: number): LoaderDefinition<string, readonly CoFunder[]> {
  return valueByKey(async (database, ids) => {
    const wanted = ids.map((id) => id.toLowerCase());
    const rows: { funderId: string; coFunderId: string; awardCount: string }[] = await database.query(
      `SELECT funder.id AS "funderId", together.* FROM unnest($1::uuid[]) AS funder(id) CROSS JOIN LATERAL (
         SELECT other.funder_organisation_id AS "coFunderId", count(DISTINCT other.award_id) AS "awardCount"
         FROM award_commitment own JOIN award_commitment other ON other.award_id = own.award_id
         WHERE own.funder_organisation_id = funder.id AND other.funder_organisation_id <> funder.id
         GROUP BY other.funder_organisation_id ORDER BY 2 DESC, 1 LIMIT $2
       ) together ORDER BY funder.id, "awardCount" DESC, "coFunderId"`,
      [[...new Set(wanted.filter(isId))], first],
    );
    const ofFunder = groupBy(rows, ({ funderId }) => funderId);
    return wanted.map((id) =>
      (ofFunder.get(id) ?? []).map(({ coFunderId, awardCount }) => ({
        organisation: { id: coFunderId },
        awardCount: Number(awardCount),
      })),
    );
  });
}
