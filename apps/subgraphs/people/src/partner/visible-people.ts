import { conditionFor, type SubgraphContext } from '@kakehashi/subgraph';
import { visiblePeople } from '../person/person.loader';

/** SQL condition of the people whom who asks may see; the table is `t`. */
export function conditionOfVisiblePeople({ asker }: SubgraphContext): string {
  return conditionFor(visiblePeople, asker);
}
