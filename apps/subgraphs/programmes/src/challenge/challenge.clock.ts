import { type ClockTask, dayIn, takeStep } from '@kakehashi/subgraph';
import { hasOpenOffer } from '../commission/open-offer';
import { declineOpenInterests } from '../interest/decline-open-interests';
import { Challenge } from './challenge.entity';
import { challengeWorkflow } from './challenge.workflow';
import { tellClosed } from './challenge-told';

const MOST_AT_ONCE = 1_000;

/** Challenges that nobody was shortlisted or asked for expire when their deadline has passed: the day after, in their time zone. */
export const expireChallenges: ClockTask = {
  name: 'expire-challenges',
  everySeconds: 60,
  async due(database, now) {
    // Nowhere is it two days later than in UTC; which zones there are, the names of the platform tell and not PostgreSQL's.
    const rows: Pick<Challenge, 'id' | 'deadlineOn' | 'timeZone'>[] = await database.query(
      `SELECT id, deadline_on AS "deadlineOn", time_zone AS "timeZone" FROM challenge t
       WHERE deadline_on <= $1 AND status = ANY($2) AND NOT EXISTS (
         SELECT FROM commission m WHERE m.challenge_id = t.id AND m.status IN ('OFFERED', 'NEGOTIATING'))
       ORDER BY deadline_on, id LIMIT $3`,
      [dayIn('UTC', now), challengeWorkflow.steps.expire.from, MOST_AT_ONCE],
    );
    return rows.filter((row) => isOver(row, now)).map(({ id }) => id);
  },
  async run(transaction, id) {
    const challenge = await transaction.lock<Challenge>(Challenge, id);
    if (challenge === null || !isOver(challenge, transaction.now)) return false;
    if (!challengeWorkflow.steps.expire.from.includes(challenge.status)) return false;
    if (await hasOpenOffer(transaction, 'challenge_id', id)) return false;
    await takeStep(transaction, challengeWorkflow, 'expire', challenge, {
      columns: { period_to: transaction.today() },
    });
    await declineOpenInterests(transaction, id);
    await tellClosed(transaction, challenge, 'EXPIRED');
    return true;
  },
};

function isOver({ deadlineOn, timeZone }: Pick<Challenge, 'deadlineOn' | 'timeZone'>, now: Date): boolean {
  return deadlineOn !== null && deadlineOn < dayIn(timeZone, now);
}
