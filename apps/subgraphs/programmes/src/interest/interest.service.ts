import type { Asker } from '@kakehashi/subgraph';
import type { Challenge } from '../challenge/challenge.entity';
import type { Interest } from './interest.entity';

/** Whether the asker may read what is written to the owner: who wrote it, the owner, and stewards. */
export function mayReadMessage(
  { audience, person, organisation }: Asker,
  { personId, organisationId }: Pick<Interest, 'personId' | 'organisationId'>,
  challenge: Pick<Challenge, 'ownerOrganisationId'> | null,
): boolean {
  if (audience === 'STEWARDS') return true;
  if (person !== undefined && person === personId) return true;
  return organisation !== undefined && [organisationId, challenge?.ownerOrganisationId].includes(organisation);
}
