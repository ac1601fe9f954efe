import { datedRowsByKey } from '@kakehashi/subgraph';
import { Affiliation } from './affiliation.entity';

/** The affiliations of a person, newest first. */
export const affiliationsOfPerson = datedRowsByKey<Affiliation>({
  entity: Affiliation,
  column: 'person_id',
  orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
});
