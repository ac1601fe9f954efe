import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Observation } from './observation.entity';
import { Target } from './target.entity';

/** Target by id. */
export const targetById = rowByKey<Target>({ entity: Target, column: 'id' });

/** The observations of a target, oldest first. */
export const observationsOfTarget = rowsByKey<Observation>({
  entity: Observation,
  column: 'target_id',
  orderBy: 't.observed_on, t.id',
});
