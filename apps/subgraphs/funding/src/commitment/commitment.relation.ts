import { type Act, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Commitment } from './commitment.entity';

const who = 'an officer of the funder that pays';

/** Who acts for the funder of a commitment. */
export const ownsCommitment: Relation<Commitment> = {
  who,
  holds: (act, { funderOrganisationId }) => isOwnOrganisation(act, funderOrganisationId),
};

/** Who acts for the funder of the commitment that an instalment is a part of. */
export const paysInstalment: Relation<{ readonly commitmentId: string }> = {
  who,
  holds: async (act: Act, { commitmentId }) => {
    const rows: { funder: string | null }[] = await act.manager.query(
      'SELECT funder_organisation_id AS funder FROM award_commitment WHERE id = $1',
      [commitmentId],
    );
    return isOwnOrganisation(act, rows[0]?.funder);
  },
};
