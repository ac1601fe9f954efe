import { rowByKey, visibleByChoice } from '@kakehashi/subgraph';
import { Person } from './person.entity';

/** Who of the people may be shown to whom. Whatever reads people goes by it. */
export const visiblePeople = visibleByChoice('t.id');

/** Person by id. */
export const personById = rowByKey<Person>({ entity: Person, column: 'id', visible: visiblePeople });

/** Person by ORCID iD without its prefix. */
export const personByOrcid = rowByKey<Person>({
  entity: Person,
  column: 'orcid',
  sqlType: 'text',
  visible: visiblePeople,
});
