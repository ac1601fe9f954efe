import { type ClockTask, takeStep } from '@kakehashi/subgraph';
import { Call } from './call.entity';
import { callWorkflow } from './call.workflow';
import { isOver } from './call-days';
import { tellCall } from './call-told';

/** Ends the time to apply of calls whose last day is over in their own time zone. */
export const closeCalls: ClockTask = {
  name: 'close-calls',
  everySeconds: 30,
  async due(database, now) {
    const rows: { id: string }[] = await database.query(
      `SELECT id FROM call WHERE status = 'OPEN'
         AND coalesce(closes_at < $1, closes_on < ($1 AT TIME ZONE coalesce(time_zone, 'UTC'))::date)
       ORDER BY closes_on, id LIMIT 1000`,
      [now],
    );
    return rows.map(({ id }) => id);
  },
  async run(transaction, id) {
    const call = await transaction.lock<Call>(Call, id);
    if (call?.status !== 'OPEN' || !isOver(call, transaction.now)) return false;
    await takeStep(transaction, callWorkflow, 'endOnTime', call);
    await tellCall(transaction, 'call.closed', id);
    return true;
  },
};
