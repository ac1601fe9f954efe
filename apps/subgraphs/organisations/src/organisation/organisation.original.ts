import type { ToldOriginal } from '@kakehashi/subgraph';
import { Organisation } from './organisation.entity';

/** What other subgraphs keep of organisations, to count and match by them. */
export const organisationOriginal: ToldOriginal = {
  name: 'Organisation',
  entity: Organisation,
  columns: {
    ror: 't.ror',
    kind: 't.kind',
    sector: 't.sector',
    country: 't.country',
    status: 't.status',
    names: 't.names',
  },
  readers: ['people', 'programmes', 'funding'],
};
