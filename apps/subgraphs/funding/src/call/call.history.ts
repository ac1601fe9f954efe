import { defineStatusHistory } from '@kakehashi/subgraph';
import { Call } from './call.entity';
import { CallStatus } from './call.enum';

/** The statuses that a call had. */
export const callHistory = defineStatusHistory({ subject: Call, statuses: CallStatus });
