import { type DatedRows, datedRowsByKey } from '@kakehashi/subgraph';
import { STATUS_OF_VISIBLE } from '../challenge/challenge.service';
import { StatusChange, type StatusSubject } from './status-change.entity';

/** The statuses of a thing of one kind, oldest first. */
export function statusHistoryOf(kind: StatusSubject): DatedRows<StatusChange> {
  return datedRowsByKey<StatusChange>({
    entity: StatusChange,
    column: 'subject_id',
    visible: STATUS_OF_VISIBLE,
    condition: `t.subject_kind = '${kind}'`,
    orderBy: 't.period_from NULLS FIRST, t.id',
  });
}
