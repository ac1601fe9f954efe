import { isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Challenge } from './challenge.entity';

const who = 'an officer of the organisation that poses the challenge';

/** Who acts for the owner of a challenge. */
export const ownsChallenge: Relation<Challenge> = {
  who,
  holds: (act, { ownerOrganisationId }) => isOwnOrganisation(act, ownerOrganisationId),
};

/** Who acts for the organisation that is to own a new challenge. */
export const willOwnChallenge: Relation<{ readonly owner: string }> = {
  who,
  holds: (act, { owner }) => isOwnOrganisation(act, owner),
};
