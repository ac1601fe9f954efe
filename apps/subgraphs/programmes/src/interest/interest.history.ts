import { defineStatusHistory } from '@kakehashi/subgraph';
import { Interest } from './interest.entity';
import { InterestStatus } from './interest.enum';

/** The statuses that an interest had. */
export const interestHistory = defineStatusHistory({ subject: Interest, statuses: InterestStatus });
