import { type Act, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import { Challenge } from './challenge.entity';
import { isPublicChallenge } from './challenge.service';

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

/** Who acts for the owner of the challenge that something belongs to, such as an interest or a commission. */
export const ownsItsChallenge: Relation<{ readonly challengeId: string }> = {
  who,
  holds: async (act, { challengeId }) => isOwnOrganisation(act, await ownerOfChallenge(act, challengeId)),
};

/** Id of the organisation that poses the challenge that something belongs to. */
export async function ownerOfChallenge(act: Act, challengeId: string): Promise<string> {
  const challenge = await act.lock<Challenge>(Challenge, challengeId);
  if (!challenge) throw new Error(`There is no challenge ${challengeId}.`);
  return challenge.ownerOrganisationId;
}

/** The same of a challenge of which everybody may know. */
export async function ownerOfPublicChallenge(act: Act, id: string): Promise<string | undefined> {
  const challenge = await act.lock<Challenge>(Challenge, id);
  return challenge && isPublicChallenge(challenge) ? challenge.ownerOrganisationId : undefined;
}
