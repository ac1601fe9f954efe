import { defineStatusHistory } from '@kakehashi/subgraph';
import { Award } from './award.entity';
import { AwardStatus } from './award.enum';

/** The statuses that an award had. */
export const awardHistory = defineStatusHistory({ subject: Award, statuses: AwardStatus });
