import type { ClockTask } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { failWebhook } from './fail-webhook';

/** Disables webhooks to which every attempt has failed for days. */
export function disableFailingWebhooks(days: number): ClockTask {
  const readFailing = async (database: EntityManager, now: Date, ids: readonly string[] | null) => {
    const rows: { id: string }[] = await database.query(
      `SELECT w.id FROM webhook w JOIN delivery.failure f ON f.webhook_id = w.id
       WHERE w.status = 'ENABLED' AND f.since <= $1::timestamptz - $2 * interval '1 day'
         AND ($3::uuid[] IS NULL OR w.id = ANY($3)) ORDER BY f.since LIMIT 1000`,
      [now, days, ids],
    );
    return rows.map(({ id }) => id);
  };
  return {
    name: 'disable-failing-webhooks',
    everySeconds: 60,
    due: (database, now) => readFailing(database, now, null),
    async run(transaction, id) {
      const [still] = await readFailing(transaction.manager, transaction.now, [id]);
      return still === undefined ? false : failWebhook(transaction, id);
    },
  };
}
