import { rowsByKey } from '@kakehashi/subgraph';
import { AwardRecipient } from './award-recipient.entity';

/** The recipients of an award, in its order: the lead first. */
export const recipientsOfAward = rowsByKey<AwardRecipient>({
  entity: AwardRecipient,
  column: 'award_id',
  orderBy: 't.position, t.id',
});
