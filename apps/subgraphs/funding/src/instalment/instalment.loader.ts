import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Instalment } from './instalment.entity';

/** Instalment by id. */
export const instalmentById = rowByKey<Instalment>({ entity: Instalment, column: 'id' });

/** The instalments of a commitment, by number. */
export const instalmentsOfCommitment = rowsByKey<Instalment>({
  entity: Instalment,
  column: 'commitment_id',
  orderBy: 't.number',
});

/** The instalments that wait for a milestone, the first due first. */
export const instalmentsOfMilestone = rowsByKey<Instalment>({
  entity: Instalment,
  column: 'milestone_id',
  orderBy: 't.due_on, t.id',
});
