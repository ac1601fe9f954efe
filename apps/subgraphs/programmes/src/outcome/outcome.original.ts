import type { ToldOriginal } from '@kakehashi/subgraph';
import { Outcome } from './outcome.entity';

/** What other subgraphs keep of outcomes: what each is, and what it came from. */
export const outcomeOriginal: ToldOriginal = {
  name: 'Outcome',
  entity: Outcome,
  columns: {
    kind: 't.kind',
    published_on: 't.published_on',
    project_id: 't.project_id',
    commission_id: 't.commission_id',
    award_id: 't.award_id',
  },
  readers: ['funding'],
};
