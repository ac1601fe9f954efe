import { rowsByKey } from '@kakehashi/subgraph';
import { Commitment } from './commitment.entity';

/** The commitments of an award, in its order. */
export const commitmentsOfAward = rowsByKey<Commitment>({
  entity: Commitment,
  column: 'award_id',
  orderBy: 't.position, t.id',
});
