import type { ToldOriginal } from '@kakehashi/subgraph';
import { Commission } from './commission.entity';

/** What other subgraphs keep of commissions: whose challenge each is of, and when its terms were agreed, of which its status tells. */
export const commissionOriginal: ToldOriginal = {
  name: 'Commission',
  entity: Commission,
  columns: {
    challenge_id: 't.challenge_id',
    agreed_on: `(SELECT min(step.period_from) FROM commission_status_change step
      WHERE step.commission_id = t.id AND step.status = 'AGREED')`,
  },
  readers: ['funding'],
};
