import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { People1760000000000 } from '../migrations/1760000000000-people';
import { Orcid1760100000010 } from '../migrations/1760100000010-orcid';
import { Affiliation } from './affiliation/affiliation.entity';
import { Expertise } from './expertise/expertise.entity';
import { PersonLanguage } from './language/language.entity';
import { Membership } from './membership/membership.entity';
import { importOrcidFile } from './orcid/orcid.import';
import { Person } from './person/person.entity';
import { loadSample } from './sample';
import { schemaParts } from './schema';
import { Work } from './work/work.entity';

/** The people subgraph. */
export const people: SubgraphDefinition = {
  name: 'people',
  port: 4101,
  folder: join(__dirname, '../..'),
  entities: [Person, Expertise, Affiliation, Membership, PersonLanguage, Work],
  migrations: [People1760000000000, Orcid1760100000010],
  ...schemaParts,
  loadSample,
  imports: { orcid: importOrcidFile },
};
