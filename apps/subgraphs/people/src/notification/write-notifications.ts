import { createId, upsertRows } from '@kakehashi/database';
import type { EntityManager } from 'typeorm';
import { queueEvent } from '../delivery/message-queue';
import type { Notice } from './notice';
import { Notification } from './notification.entity';

/** What happened, of which a notice tells. */
export interface Happening {
  /** Id of the event; of one event everybody is told once. */
  readonly eventId: string;
  readonly occurredAt: Date | string;
  /** Which event it was, for the provenance. */
  readonly note: string;
}

const MOST_ROWS = 5_000;

/**
 * Writes a notice into the inbox of everybody whom it concerns, and has it sent to their webhooks. Whoever was told of the event
 * already is not told again.
 */
export async function writeNotifications(
  manager: EntityManager,
  { eventId, occurredAt, note }: Happening,
  notice: Notice,
): Promise<void> {
  const provenance = { source: 'EVENT', sourceUrl: null, retrievedAt: null, assertedBy: null, note };
  const rows = (await recipientsOf(manager, notice)).map((recipient) => ({
    id: createId(),
    ...recipient,
    kind: notice.kind,
    status: notice.status ?? null,
    subject_type: notice.subject.type,
    subject_id: notice.subject.id,
    event_id: eventId,
    occurred_at: occurredAt,
    read_at: null,
    provenance,
  }));
  for (let begin = 0; begin < rows.length; begin += MOST_ROWS) {
    await upsertRows(manager, Notification, rows.slice(begin, begin + MOST_ROWS), { keepsExisting: true });
  }
  if (rows.length > 0) await queueEvent(manager, eventId);
}

interface RecipientColumns {
  readonly person_id: string | null;
  readonly organisation_id: string | null;
}

/** Each once, however many reasons there are. Who subscribes to a topic is told of those below it too. */
function recipientsOf(
  manager: EntityManager,
  { kind, subject, persons = [], organisations = [], topics }: Notice,
): Promise<RecipientColumns[]> {
  const isKnown = (id: string | undefined) => id !== undefined;
  return manager.query(
    `WITH about AS (
       SELECT coalesce(array_agg(id), '{}') AS topic_ids
       FROM (SELECT unnest($3::uuid[]) AS id UNION SELECT unnest(path) FROM topic_copy WHERE id = ANY($3::uuid[])) topic
     )
     SELECT p.id AS person_id, NULL::uuid AS organisation_id FROM person p
     WHERE p.id = ANY($1::uuid[]) AND p.erased_at IS NULL
     UNION SELECT NULL, o.id FROM unnest($2::uuid[]) o(id)
     UNION SELECT s.person_id, s.organisation_id FROM notification_subscription s, about
     WHERE $3::uuid[] IS NOT NULL AND s.ended_at IS NULL AND $4 = ANY(s.kinds)
       AND (s.topic_ids = '{}' OR s.topic_ids && about.topic_ids) AND (s.subject_ids = '{}' OR s.subject_ids && ARRAY[$5::uuid])
     ORDER BY 1, 2`,
    [persons.filter(isKnown), organisations.filter(isKnown), topics ?? null, kind, subject.id],
  );
}
