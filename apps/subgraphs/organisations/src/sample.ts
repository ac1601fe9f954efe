import { demonstration, facts } from '@kakehashi/sample';
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
    sources: [facts.organisations, made.organisations()],
    total: facts.organisations.length + made.counts.organisations,
    rowsOf: (row) => [organisationColumns(row)],
    keepsExisting: true,
  });
  await loader.load({
    label: 'relationships',
    entity: Relationship,
    sources: [facts.organisationRelationships, made.organisationRelationships()],
    total: facts.organisationRelationships.length + made.counts.organisationRelationships,
    rowsOf: relationshipColumns,
    keepsExisting: true,
  });
  await loader.load({
    label: 'agreements',
    entity: Agreement,
    sources: [facts.agreements],
    total: facts.agreements.length,
    rowsOf: (row) => [agreementColumns(row)],
    keepsExisting: true,
  });
}
