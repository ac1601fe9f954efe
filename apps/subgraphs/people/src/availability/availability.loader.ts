import { datedRowsByKey } from '@kakehashi/subgraph';
import { Availability } from './availability.entity';

/** What a person can be asked for, the latest to begin first. */
export const availabilityOfPerson = datedRowsByKey<Availability>({
  entity: Availability,
  column: 'person_id',
  orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
});
