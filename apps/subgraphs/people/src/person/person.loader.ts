import { rowByKey } from '@kakehashi/subgraph';
import { Person } from './person.entity';

/** SQL condition of the people who may be shown; the table is `t`. Whatever reads people goes by it. */
export const VISIBLE_PEOPLE = `t.visibility = 'PUBLIC'`;

/** Person by id. */
export const personById = rowByKey<Person>({ entity: Person, column: 'id', visible: VISIBLE_PEOPLE });

/** Person by ORCID iD without its prefix. */
export const personByOrcid = rowByKey<Person>({
  entity: Person,
  column: 'orcid',
  sqlType: 'text',
  visible: VISIBLE_PEOPLE,
});
