import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { Organisations1760000000000 } from '../migrations/1760000000000-organisations';
import { Claims1760100000020 } from '../migrations/1760100000020-claims';
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
  migrations: [Organisations1760000000000, Claims1760100000020],
  ...schemaParts,
  loadSample,
  imports: { ror: importRorFile },
};
