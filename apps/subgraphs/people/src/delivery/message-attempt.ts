import type { DataSource } from 'typeorm';
import type { WebhookSettings } from '../webhook/webhook-settings';
import type { Outcome } from './post-message';
import { retryPause } from './retry-pause';
import type { Told } from './signed-message';

/** A message that is being sent. */
export interface Attempt {
  readonly webhookId: string;
  readonly url: string;
  /** How many attempts there were, with this one. */
  readonly attempts: number;
  readonly told: Told;
}

const IS_DUE = `m.state = 'PENDING' AND m.next_attempt_at <= clock_timestamp()`;

/** SQL of the webhooks `w` that can be sent to now. */
const READY = `webhook w LEFT JOIN delivery.failure f ON f.webhook_id = w.id
  WHERE w.status = 'ENABLED' AND (f.webhook_id IS NULL OR f.resume_at <= clock_timestamp())`;

/**
 * Ids of webhooks for which a message is due, those that wait longest first.
 *
 * @param without ids of those that are left out
 */
export async function readDueWebhooks(
  database: DataSource,
  without: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows: { id: string }[] = await database.query(
    `SELECT due.id FROM (SELECT w.id FROM ${READY} AND w.id <> ALL($1::uuid[])) due
     CROSS JOIN LATERAL (SELECT m.next_attempt_at FROM delivery.message m WHERE m.webhook_id = due.id AND ${IS_DUE}
       ORDER BY m.next_attempt_at LIMIT 1) next
     ORDER BY next.next_attempt_at LIMIT $2`,
    [without, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes the message of a webhook that is due longest, and counts the attempt before it is made: a process that dies over it
 * leaves it to be sent again under the same id.
 *
 * @returns null when none is due
 */
export async function beginAttempt(database: DataSource, webhookId: string): Promise<Attempt | null> {
  const [[row]] = await database.query(
    `UPDATE delivery.message m SET attempts = m.attempts + 1, last_attempt_at = clock_timestamp()
     FROM (SELECT m.notification_id, ready.url FROM (SELECT w.id, w.url FROM ${READY} AND w.id = $1) ready
       JOIN delivery.message m ON m.webhook_id = ready.id WHERE ${IS_DUE}
       ORDER BY m.next_attempt_at, m.notification_id LIMIT 1) next
     JOIN notification n ON n.id = next.notification_id
     WHERE m.webhook_id = $1 AND m.notification_id = next.notification_id
     RETURNING m.attempts, next.url, n.id, n.kind, n.status, n.subject_type AS "subjectType", n.subject_id AS "subjectId",
       n.person_id AS "personId", n.organisation_id AS "organisationId", n.occurred_at AS "occurredAt"`,
    [webhookId],
  );
  if (!row) return null;
  const { attempts, url, ...told } = row;
  return { webhookId, url, attempts, told };
}

/** Notes what came of an attempt, and when the next is: of the message, and of anything for this webhook. */
export async function recordOutcome(
  database: DataSource,
  { webhookId, attempts, told }: Attempt,
  { status, fault }: Outcome,
  settings: WebhookSettings,
): Promise<void> {
  if (fault === undefined) {
    await database.query(
      `UPDATE delivery.message SET state = 'DELIVERED', delivered_at = clock_timestamp(), response_status = $3, fault = NULL
       WHERE webhook_id = $1 AND notification_id = $2`,
      [webhookId, told.id, status ?? null],
    );
    await database.query('DELETE FROM delivery.failure WHERE webhook_id = $1', [webhookId]);
    return;
  }
  await database.query(
    `UPDATE delivery.message SET state = $3, response_status = $4, fault = $5,
       next_attempt_at = clock_timestamp() + $6 * interval '1 millisecond'
     WHERE webhook_id = $1 AND notification_id = $2`,
    [
      webhookId,
      told.id,
      attempts >= settings.WEBHOOK_ATTEMPTS ? 'GIVEN_UP' : 'PENDING',
      status ?? null,
      fault,
      retryPause(attempts, settings),
    ],
  );
  await restWebhook(database, webhookId, settings);
}

/** Lets a webhook that failed rest, the longer the more often it has: what else waits for it is not tried in vain. */
export async function restWebhook(database: DataSource, webhookId: string, settings: WebhookSettings): Promise<void> {
  const [{ attempts }] = await database.query(
    `INSERT INTO delivery.failure AS f (webhook_id, attempts, since, resume_at)
     VALUES ($1, 1, clock_timestamp(), clock_timestamp())
     ON CONFLICT (webhook_id) DO UPDATE SET attempts = f.attempts + 1 RETURNING attempts`,
    [webhookId],
  );
  await database.query(
    `UPDATE delivery.failure SET resume_at = clock_timestamp() + $2 * interval '1 millisecond' WHERE webhook_id = $1`,
    [webhookId, retryPause(attempts, settings)],
  );
}
