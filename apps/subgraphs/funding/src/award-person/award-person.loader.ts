import { rowsByKey } from '@kakehashi/subgraph';
import { AwardPerson } from './award-person.entity';

/** The people of an award, in its order: the principal investigator first. */
export const peopleOfAward = rowsByKey<AwardPerson>({
  entity: AwardPerson,
  column: 'award_id',
  orderBy: 't.position, t.id',
});
