import type { VisibleRows } from '@kakehashi/database';
import { type Asker, rowByKey, visibleByChoice } from '@kakehashi/subgraph';
import { Person } from './person.entity';

const chosen = visibleByChoice('t.id');

/** Who of the people may be shown to whom. Whatever reads people goes by it. Nobody is any longer whose data was erased. */
export function visiblePeople(asker: Asker): VisibleRows {
  const { groups, own } = chosen(asker);
  return { groups, ...(own !== undefined && { own: `(${own} AND t.erased_at IS NULL)` }) };
}

/** Person by id. */
export const personById = rowByKey<Person>({ entity: Person, column: 'id', visible: visiblePeople });

/** Person by ORCID iD without its prefix. */
export const personByOrcid = rowByKey<Person>({
  entity: Person,
  column: 'orcid',
  sqlType: 'text',
  visible: visiblePeople,
});
