import { datedRowsByKey } from '@kakehashi/subgraph';
import { Membership } from './membership.entity';

/** The memberships of a person, newest first. */
export const membershipsOfPerson = datedRowsByKey<Membership>({
  entity: Membership,
  column: 'person_id',
  orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
});
