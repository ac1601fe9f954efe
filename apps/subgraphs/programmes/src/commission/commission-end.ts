import type { Act } from '@kakehashi/subgraph';
import { ownerOfChallenge } from '../challenge/challenge.relation';
import { somebodyOf } from '../interest/somebody';
import type { Commission } from './commission.entity';

/** Tells that a commission came to its end. */
export async function tellEnd(
  act: Act,
  { id, challengeId, contractorPersonId, contractorOrganisationId }: Commission,
  status: 'ACCEPTED' | 'REFUSED' | 'TERMINATED',
): Promise<void> {
  const somebody = somebodyOf({ personId: contractorPersonId, organisationId: contractorOrganisationId });
  const ownerOrganisationId = await ownerOfChallenge(act, challengeId);
  await act.emit('commission.ended', id, { commissionId: id, challengeId, ownerOrganisationId, status, ...somebody });
}
