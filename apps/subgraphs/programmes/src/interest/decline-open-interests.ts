import { type Transaction, takeStep } from '@kakehashi/subgraph';
import { Interest } from './interest.entity';
import { interestWorkflow } from './interest.workflow';
import { somebodyOf } from './somebody';

/** Declines the interests that are open still, because their challenge is solved, given up or expired. */
export async function declineOpenInterests(transaction: Transaction, challenge: string): Promise<void> {
  const { from } = interestWorkflow.steps.endChallenge;
  const rows: { id: string }[] = await transaction.manager.query(
    'SELECT id FROM interest WHERE challenge_id = $1 AND status = ANY($2) ORDER BY id',
    [challenge, from],
  );
  for (const { id } of rows) {
    const interest = await transaction.lock<Interest>(Interest, id);
    if (!interest) continue;
    await takeStep(transaction, interestWorkflow, 'endChallenge', interest);
    const { challengeId } = interest;
    const decided = { interestId: id, challengeId, status: 'DECLINED', ...somebodyOf(interest) } as const;
    await transaction.emit('interest.decided', id, decided);
  }
}
