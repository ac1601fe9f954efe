import { rowByKey } from '@kakehashi/subgraph';
import { OF_VISIBLE_CHALLENGE } from '../challenge/challenge.service';
import { Interest } from './interest.entity';

/** Interest by id; one in a draft is as good as unknown. */
export const interestById = rowByKey<Interest>({ entity: Interest, column: 'id', visible: OF_VISIBLE_CHALLENGE });
