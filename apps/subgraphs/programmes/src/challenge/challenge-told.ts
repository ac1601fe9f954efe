import type { Transaction } from '@kakehashi/subgraph';
import type { Challenge } from './challenge.entity';
import { isPublicChallenge } from './challenge.service';

/** Tells that a challenge came to its end; of one that nobody else knew of, nothing. */
export async function tellClosed(
  transaction: Transaction,
  challenge: Challenge,
  status: 'SOLVED' | 'CANCELLED' | 'EXPIRED',
): Promise<void> {
  if (!isPublicChallenge(challenge)) return;
  const { id } = challenge;
  const topicIds = await topicIdsOf(transaction, id);
  await transaction.emit('challenge.closed', id, { challengeId: id, topicIds, status });
}

/** Ids of the topics that a challenge is about. */
export async function topicIdsOf({ manager }: Transaction, challenge: string): Promise<string[]> {
  const rows: { topic_id: string }[] = await manager.query(
    'SELECT topic_id FROM challenge_topic WHERE challenge_id = $1 ORDER BY topic_id',
    [challenge],
  );
  return rows.map(({ topic_id }) => topic_id);
}
