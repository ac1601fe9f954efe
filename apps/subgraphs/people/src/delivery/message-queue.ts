import type { EntityManager } from 'typeorm';

/** Has what was written of an event sent to the webhooks of those who are told. */
export async function queueEvent(manager: EntityManager, eventId: string): Promise<void> {
  await manager.query(
    `INSERT INTO delivery.message (webhook_id, notification_id, next_attempt_at)
     SELECT w.id, n.id, clock_timestamp() FROM notification n
     JOIN webhook w ON (w.person_id = n.person_id OR w.organisation_id = n.organisation_id)
     WHERE n.event_id = $1 AND w.status = 'ENABLED' AND (w.kinds = '{}' OR n.kind = ANY(w.kinds))
     ON CONFLICT DO NOTHING`,
    [eventId],
  );
}

/**
 * Has all that the owner of a webhook was told after an instant sent to it, whether it was sent before or not; each under the
 * id that it had.
 */
export async function queueAgain(manager: EntityManager, webhookId: string, after: Date): Promise<void> {
  await manager.query(
    `INSERT INTO delivery.message (webhook_id, notification_id, next_attempt_at)
     SELECT w.id, n.id, clock_timestamp() FROM webhook w
     JOIN notification n ON (n.person_id = w.person_id OR n.organisation_id = w.organisation_id)
     WHERE w.id = $1 AND n.created_at > $2 AND (w.kinds = '{}' OR n.kind = ANY(w.kinds))
     ON CONFLICT (webhook_id, notification_id) DO UPDATE
     SET state = 'PENDING', attempts = 0, next_attempt_at = excluded.next_attempt_at, delivered_at = NULL,
       response_status = NULL, fault = NULL`,
    [webhookId, after],
  );
}

/** Has what waits for a webhook sent at once, as if nothing had failed before. */
export async function forgetFailure(manager: EntityManager, webhookId: string): Promise<void> {
  await manager.query('DELETE FROM delivery.failure WHERE webhook_id = $1', [webhookId]);
  await manager.query(
    `UPDATE delivery.message SET next_attempt_at = clock_timestamp() WHERE webhook_id = $1 AND state = 'PENDING'`,
    [webhookId],
  );
}
