import { rowsByKey } from '@kakehashi/subgraph';
import { Expertise } from './expertise.entity';

/** The expertise of a person, the best known topic first. */
export const expertiseOfPerson = rowsByKey<Expertise>({
  entity: Expertise,
  column: 'person_id',
  orderBy: `array_position(ARRAY['AUTHORITY', 'EXPERT', 'WORKING', 'AWARENESS'], t.level), t.years DESC, t.id`,
});
