import { type ClockTask, dayIn, takeStep } from '@kakehashi/subgraph';
import { Agreement } from './agreement.entity';
import { agreementWorkflow } from './agreement.workflow';

const MOST_AT_ONCE = 1_000;

/** Agreements expire when their last day has passed in UTC: they have parties in several time zones. */
export const expireAgreements: ClockTask = {
  name: 'expire-agreements',
  everySeconds: 60,
  async due(database, now) {
    const rows: { id: string }[] = await database.query(
      'SELECT id FROM agreement WHERE period_to <= $1 AND status = ANY($2) ORDER BY period_to, id LIMIT $3',
      [dayIn('UTC', now), agreementWorkflow.steps.expire.from, MOST_AT_ONCE],
    );
    return rows.map(({ id }) => id);
  },
  async run(transaction, id) {
    const agreement = await transaction.lock<Agreement>(Agreement, id);
    if (agreement === null || agreement.period.to === null || agreement.period.to > transaction.today()) return false;
    if (!agreementWorkflow.steps.expire.from.includes(agreement.status)) return false;
    await takeStep(transaction, agreementWorkflow, 'expire', agreement);
    return true;
  },
};
