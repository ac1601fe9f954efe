import { defineStatusHistory } from '@kakehashi/subgraph';
import { Commission } from './commission.entity';
import { CommissionStatus } from './commission.enum';

/** The statuses that a commission had. */
export const commissionHistory = defineStatusHistory({ subject: Commission, statuses: CommissionStatus });
