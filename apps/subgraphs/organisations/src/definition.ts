import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { Organisations1760000000000 } from '../migrations/1760000000000-organisations';
import { OrganisationsListOrder1760100000001 } from '../migrations/1760100000001-list-order';
import { AgreementPartyStatus1760100000020 } from '../migrations/1760100000020-agreement-party-status';
import { OrganisationExternalId1760100000021 } from '../migrations/1760100000021-external-id';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
import { StatusTables1760200000000 } from '../migrations/1760200000000-status-tables';
import { AgreementSignatures1760350000001 } from '../migrations/1760350000001-agreement-signatures';
import { OrganisationsRetrieval1760500000052 } from '../migrations/1760500000052-retrieval';
import { expireAgreements } from './agreement/agreement.clock';
import { Agreement } from './agreement/agreement.entity';
import { agreementHistory } from './agreement/agreement.history';
import { AgreementParty } from './agreement-party/agreement-party.entity';
import { Organisation } from './organisation/organisation.entity';
import { organisationHistory } from './organisation/organisation.history';
import { organisationOriginal } from './organisation/organisation.original';
import { Relationship } from './relationship/relationship.entity';
import { importRorFile } from './ror/ror.import';
import { importRorHistoryFile } from './ror/ror-history.import';
import { loadSample } from './sample';
import { schemaParts } from './schema';

/** The organisations subgraph. */
export const organisations: SubgraphDefinition = {
  name: 'organisations',
  port: 4102,
  folder: join(__dirname, '../..'),
  entities: [
    Organisation,
    Relationship,
    Agreement,
    organisationHistory.Change,
    AgreementParty,
    agreementHistory.Change,
  ],
  migrations: [
    Organisations1760000000000,
    OrganisationsListOrder1760100000001,
    AgreementPartyStatus1760100000020,
    OrganisationExternalId1760100000021,
    SearchKeys1760100500000,
    StatusTables1760200000000,
    AgreementSignatures1760350000001,
    OrganisationsRetrieval1760500000052,
  ],
  ...schemaParts,
  clock: [expireAgreements],
  originals: [organisationOriginal],
  loadSample,
  imports: { ror: importRorFile, 'ror-history': importRorHistoryFile },
};
