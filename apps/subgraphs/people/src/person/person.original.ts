import type { ToldOriginal } from '@kakehashi/subgraph';
import { Person } from './person.entity';

/** To whom people are shown, for the subgraphs that name them. These must know of the hidden ones in order to hide them. */
export const personOriginal: ToldOriginal = {
  name: 'Person',
  entity: Person,
  columns: { visibility: 't.visibility' },
  tellsHidden: true,
  readers: ['programmes', 'funding'],
};
