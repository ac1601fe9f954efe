import { Claim, claimColumns } from '@kakehashi/database';
import { demonstration, sampleRows } from '@kakehashi/sample';
import type { BulkLoader } from '@kakehashi/subgraph';
import { Agreement } from './agreement/agreement.entity';
import { agreementColumns } from './agreement/agreement.sample';
import { Organisation } from './organisation/organisation.entity';
import { organisationColumns } from './organisation/organisation.sample';
import { Relationship } from './relationship/relationship.entity';
import { relationshipColumns } from './relationship/relationship.sample';

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
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
    label: 'disagreements',
    entity: Claim,
    ...sampleRows('organisationClaims', made),
    rowsOf: (row) => [claimColumns(row)],
  });
}
