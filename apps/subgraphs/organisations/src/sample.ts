import { Claim, claimColumns } from '@kakehashi/database';
import { demonstration, facts, sampleRows } from '@kakehashi/sample';
import type { BulkLoader } from '@kakehashi/subgraph';
import { Agreement } from './agreement/agreement.entity';
import { agreementHistory } from './agreement/agreement.history';
import { agreementColumns } from './agreement/agreement.sample';
import { AgreementParty } from './agreement-party/agreement-party.entity';
import { agreementPartyColumns } from './agreement-party/agreement-party.sample';
import { Organisation } from './organisation/organisation.entity';
import { organisationHistory } from './organisation/organisation.history';
import { organisationColumns, organisationVersions } from './organisation/organisation.sample';
import { Relationship } from './relationship/relationship.entity';
import { relationshipColumns } from './relationship/relationship.sample';

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
  await loader.loadPast({
    label: 'organisations, their past',
    entity: Organisation,
    versions: facts.organisationHistories.flatMap(organisationVersions),
  });
  await loader.load({
    ...sampleRows('organisations', made),
    tables: [
      { entity: Organisation, rowsOf: (row) => [organisationColumns(row)] },
      { entity: organisationHistory.Change, rowsOf: organisationHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('organisationRelationships', made),
    tables: [{ entity: Relationship, rowsOf: relationshipColumns }],
  });
  await loader.load({
    ...sampleRows('agreements', made),
    tables: [
      { entity: Agreement, rowsOf: (row) => [agreementColumns(row)] },
      { entity: AgreementParty, rowsOf: agreementPartyColumns },
      { entity: agreementHistory.Change, rowsOf: agreementHistory.columns },
    ],
  });
  await loader.load({
    ...sampleRows('organisationClaims', made),
    tables: [{ entity: Claim, rowsOf: (row) => [claimColumns(row)] }],
  });
}
