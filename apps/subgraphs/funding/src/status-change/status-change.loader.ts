import { datedRowsByKey } from '@kakehashi/subgraph';
import { ApplicationStatusChange } from './application-status-change.entity';
import { AwardStatusChange } from './award-status-change.entity';
import { CallStatusChange } from './call-status-change.entity';

const orderBy = 't.period_from NULLS FIRST, t.id';

/** The statuses of a call, oldest first. */
export const statusesOfCall = datedRowsByKey<CallStatusChange>({
  entity: CallStatusChange,
  column: 'call_id',
  orderBy,
});

/** The statuses of an application, oldest first. */
export const statusesOfApplication = datedRowsByKey<ApplicationStatusChange>({
  entity: ApplicationStatusChange,
  column: 'application_id',
  orderBy,
});

/** The statuses of an award, oldest first. */
export const statusesOfAward = datedRowsByKey<AwardStatusChange>({
  entity: AwardStatusChange,
  column: 'award_id',
  orderBy,
});
