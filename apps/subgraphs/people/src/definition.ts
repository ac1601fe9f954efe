import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { People1760000000000 } from '../migrations/1760000000000-people';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
import { Affiliation } from './affiliation/affiliation.entity';
import { Expertise } from './expertise/expertise.entity';
import { PersonLanguage } from './language/language.entity';
import { Membership } from './membership/membership.entity';
import { Person } from './person/person.entity';
import { loadSample } from './sample';
import { schemaParts } from './schema';

/** The people subgraph. */
export const people: SubgraphDefinition = {
  name: 'people',
  port: 4101,
  folder: join(__dirname, '../..'),
  entities: [Person, Expertise, Affiliation, Membership, PersonLanguage],
  migrations: [People1760000000000, SearchKeys1760100500000],
  ...schemaParts,
  loadSample,
};
