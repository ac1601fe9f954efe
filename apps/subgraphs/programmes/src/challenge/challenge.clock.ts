import { type ClockTask, takeStep } from '@kakehashi/subgraph';
import { hasOpenOffer } from '../commission/open-offer';
import { declineOpenInterests } from '../interest/decline-open-interests';
import { Challenge } from './challenge.entity';
import { challengeWorkflow } from './challenge.workflow';

const MOST_AT_ONCE = 1_000;

/** Challenges that nobody was shortlisted or asked for expire when their deadline has passed: the day after, in UTC. */
export const expireChallenges: ClockTask = {
  name: 'expire-challenges',
  everySeconds: 60,
  async due(database, now) {
    const rows: { id: string }[] = await database.query(
      `SELECT id FROM challenge t WHERE deadline_on < $1 AND status = ANY($2) AND NOT EXISTS (
         SELECT FROM commission m WHERE m.challenge_id = t.id AND m.status IN ('OFFERED', 'NEGOTIATING'))
       ORDER BY deadline_on, id LIMIT $3`,
      [now.toISOString().slice(0, 10), challengeWorkflow.steps.expire.from, MOST_AT_ONCE],
    );
    return rows.map(({ id }) => id);
  },
  async run(transaction, id) {
    const challenge = await transaction.lock<Challenge>(Challenge, id);
    if (challenge === null || challenge.deadlineOn === null || challenge.deadlineOn >= transaction.today())
      return false;
    if (!challengeWorkflow.allowedSteps(challenge.status).includes('expire')) return false;
    if (await hasOpenOffer(transaction, 'challenge_id', id)) return false;
    await takeStep(transaction, challengeWorkflow, 'expire', challenge, {
      columns: { period_to: transaction.today() },
    });
    await declineOpenInterests(transaction, id);
    return true;
  },
};
