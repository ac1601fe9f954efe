import { rowByKey } from '@kakehashi/subgraph';
import { OF_VISIBLE_CHALLENGE } from '../challenge/challenge.service';
import { Commission } from './commission.entity';

/** Commission by id; one of a draft is as good as unknown. */
export const commissionById = rowByKey<Commission>({ entity: Commission, column: 'id', visible: OF_VISIBLE_CHALLENGE });

/** The last commission that came of an interest: it can be offered again when one before was broken off. */
export const commissionByInterest = rowByKey<Commission>({
  entity: Commission,
  column: 'interest_id',
  orderBy: 't.id DESC',
  visible: OF_VISIBLE_CHALLENGE,
});
