import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { Organisations1760000000000 } from '../migrations/1760000000000-organisations';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
import { Agreement } from './agreement/agreement.entity';
import { Organisation } from './organisation/organisation.entity';
import { Relationship } from './relationship/relationship.entity';
import { importRorFile } from './ror/ror.import';
import { loadSample } from './sample';
import { schemaParts } from './schema';

/** The organisations subgraph. */
export const organisations: SubgraphDefinition = {
  name: 'organisations',
  port: 4102,
  folder: join(__dirname, '../..'),
  entities: [Organisation, Relationship, Agreement],
  migrations: [Organisations1760000000000, SearchKeys1760100500000],
  ...schemaParts,
  loadSample,
  imports: { ror: importRorFile },
};
