import { groupBy, type Page } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { batchByKey, type LoaderDefinition } from '@kakehashi/subgraph';
import type { DeliveryState } from './delivery.enum';
import { WebhookDelivery } from './delivery.value';

/** Which deliveries of a webhook are asked for. */
export interface DeliveryRequest {
  readonly first: number;
  /** Only those of earlier notifications than this; null from the newest. */
  readonly after: string | null;
  readonly state: DeliveryState | null;
}

interface DeliveryRow {
  readonly webhook_id: string;
  readonly notification_id: string;
}

/** A page of the deliveries of a webhook, those of the newest notifications first. */
export function deliveriesOf({
  first,
  after,
  state,
}: DeliveryRequest): LoaderDefinition<string, Page<WebhookDelivery>> {
  return batchByKey(
    async ({ database }, webhookIds) => {
      const rows: DeliveryRow[] = await database.query(
        `SELECT m.* FROM unnest($1::uuid[]) AS w(id) CROSS JOIN LATERAL (
         SELECT m.webhook_id, m.notification_id, m.state, m.attempts, m.last_attempt_at AS "lastAttemptAt",
           m.delivered_at AS "deliveredAt", m.response_status AS "responseStatus", m.fault,
           CASE WHEN m.state = 'PENDING' THEN m.next_attempt_at END AS "nextAttemptAt"
         FROM delivery.message m WHERE m.webhook_id = w.id AND ($2::uuid IS NULL OR m.notification_id < $2)
           AND ($3::text IS NULL OR m.state = $3)
         ORDER BY m.notification_id DESC LIMIT $4) m`,
        [webhookIds, after, state, first + 1],
      );
      const ofWebhook = groupBy(rows, ({ webhook_id }) => webhook_id);
      return webhookIds.map((id) => {
        const found = ofWebhook.get(id) ?? [];
        return {
          rows: found.slice(0, first).map(({ webhook_id, notification_id: notificationId, ...row }) => ({
            node: Object.assign(new WebhookDelivery(), row, { notificationId }),
            cursor: Buffer.from(`delivery:${notificationId}`).toString('base64url'),
          })),
          hasNextPage: found.length > first,
          hasPreviousPage: after !== null,
        };
      });
    },
    `deliveries ${JSON.stringify([first, after, state])}`,
  );
}

/** How many deliveries a webhook has. */
export function deliveryCountOf(state: DeliveryState | null): LoaderDefinition<string, number> {
  return batchByKey(async ({ database }, webhookIds) => {
    const rows: { id: string; count: number }[] = await database.query(
      `SELECT m.webhook_id AS id, count(*)::int FROM delivery.message m
       WHERE m.webhook_id = ANY($1::uuid[]) AND ($2::text IS NULL OR m.state = $2) GROUP BY 1`,
      [webhookIds, state],
    );
    const countOf = new Map(rows.map(({ id, count }) => [id, count]));
    return webhookIds.map((id) => countOf.get(id) ?? 0);
  }, `delivery count ${state}`);
}

/** @throws BAD_USER_INPUT for what is no cursor of deliveries */
export function decodeDeliveryCursor(cursor: string): string {
  const [, id] = /^delivery:([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (id === undefined) throw badUserInput('after', 'must be a cursor of this list', cursor);
  return id;
}
