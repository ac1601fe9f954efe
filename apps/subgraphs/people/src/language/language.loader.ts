import { rowsByKey } from '@kakehashi/subgraph';
import { PersonLanguage } from './language.entity';

/** The languages of a person, the best known first. */
export const languagesOfPerson = rowsByKey<PersonLanguage>({
  entity: PersonLanguage,
  column: 'person_id',
  orderBy: `array_position(ARRAY['NATIVE', 'C2', 'C1', 'B2', 'B1', 'A2', 'A1'], t.level), t.lang`,
});
