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
    label: 'organisations',
    entity: Organisation,
    ...sampleRows('organisations', made),
    rowsOf: (row) => [organisationColumns(row)],
  });
  await loader.load({
    label: 'relationships',
    entity: Relationship,
    ...sampleRows('organisationRelationships', made),
    rowsOf: relationshipColumns,
  });
  await loader.load({
    label: 'agreements',
    entity: Agreement,
    ...sampleRows('agreements', made),
    rowsOf: (row) => [agreementColumns(row)],
  });
  await loader.load({
    label: 'parties',
    entity: AgreementParty,
    ...sampleRows('agreements', made),
    rowsOf: agreementPartyColumns,
  });
  await loader.load({
    label: 'organisation statuses',
    entity: organisationHistory.Change,
    ...sampleRows('organisations', made),
    rowsOf: organisationHistory.columns,
  });
  await loader.load({
    label: 'agreement statuses',
    entity: agreementHistory.Change,
    ...sampleRows('agreements', made),
    rowsOf: agreementHistory.columns,
  });
  await loader.load({
    label: 'disagreements',
    entity: Claim,
    ...sampleRows('organisationClaims', made),
    rowsOf: (row) => [claimColumns(row)],
  });
}
