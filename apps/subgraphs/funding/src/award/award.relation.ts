import { type Act, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Award } from './award.entity';

/** Who acts for one of the funders of an award. */
export const fundsAward: Relation<Award> = {
  who: 'an officer of a funder of the award',
  holds: (act, { id }) => isFunderOfAward(act, id),
};

/** Who acts for one of the funders that an application asks; nothing of a draft is told. */
export const fundsAskedFor: Relation<{ readonly application: string }> = {
  who: 'an officer of a funder that the application asks',
  holds: async (act, { application }) => {
    const parts: { funder: string }[] = await act.manager.query(
      `SELECT p.funder_organisation_id AS funder
       FROM application_part p JOIN application a ON a.id = p.application_id AND a.status <> 'DRAFT'
       WHERE p.application_id = $1`,
      [application],
    );
    return parts.some(({ funder }) => isOwnOrganisation(act, funder));
  },
};

/** Who acts for the funder that is to pay a new award alone. */
export const willFundAward: Relation<{ readonly funder: string }> = {
  who: 'an officer of the funder that pays',
  holds: (act, { funder }) => isOwnOrganisation(act, funder),
};

/** Whether the caller acts for an organisation that has committed itself to the award. */
export async function isFunderOfAward(act: Act, awardId: string): Promise<boolean> {
  const commitments: { funder: string | null }[] = await act.manager.query(
    'SELECT funder_organisation_id AS funder FROM award_commitment WHERE award_id = $1',
    [awardId],
  );
  return commitments.some(({ funder }) => isOwnOrganisation(act, funder));
}
