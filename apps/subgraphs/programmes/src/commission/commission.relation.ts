import { type Act, either, isOneself, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import { ownerOfPublicChallenge, ownsItsChallenge } from '../challenge/challenge.relation';
import type { Commission } from './commission.entity';
import type { CommissionSide } from './commission.enum';

/** Who carries a commission out. */
export const isContractor: Relation<Commission> = {
  who: 'the person who is the contractor, or an officer of the organisation that is',
  holds: (act, { contractorPersonId, contractorOrganisationId }) =>
    isOneself(act, contractorPersonId) || isOwnOrganisation(act, contractorOrganisationId),
};

/** Either side of a commission. */
export const isPartyTo: Relation<Commission> = either(ownsItsChallenge, isContractor);

/** Who acts for the owner of the challenge of a new commission. Of one that may not be seen, the action itself tells. */
export const willCommission: Relation<{ readonly challenge: string }> = {
  who: ownsItsChallenge.who,
  async holds(act, { challenge }) {
    const owner = await ownerOfPublicChallenge(act, challenge);
    return owner === undefined || isOwnOrganisation(act, owner);
  },
};

/** The side for which the caller acts; a steward who has no part in it acts for the owner. */
export async function sideOf(act: Act, commission: Commission): Promise<CommissionSide> {
  return (await isContractor.holds(act, commission)) ? 'CONTRACTOR' : 'OWNER';
}
