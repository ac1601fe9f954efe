import { datedRowsByKey } from '@kakehashi/subgraph';
import { Education } from './education.entity';

/** The education of a person, newest first. */
export const educationOfPerson = datedRowsByKey<Education>({
  entity: Education,
  column: 'person_id',
  orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
});
