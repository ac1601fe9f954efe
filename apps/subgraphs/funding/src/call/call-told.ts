import type { Transaction } from '@kakehashi/subgraph';

/** Tells how far a public call has come. */
export async function tellCall(
  transaction: Transaction,
  type: 'call.opened' | 'call.closed' | 'call.decided',
  id: string,
): Promise<void> {
  const topics: { id: string }[] = await transaction.manager.query(
    'SELECT topic_id AS id FROM call_topic WHERE call_id = $1 ORDER BY position',
    [id],
  );
  await transaction.emit(type, id, { callId: id, topicIds: topics.map((topic) => topic.id) });
}
