import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Commitment } from './commitment.entity';

/** Commitment by id. */
export const commitmentById = rowByKey<Commitment>({ entity: Commitment, column: 'id' });

/** The commitments of an award, in its order. */
export const commitmentsOfAward = rowsByKey<Commitment>({
  entity: Commitment,
  column: 'award_id',
  orderBy: 't.position, t.id',
});
