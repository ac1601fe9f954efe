import { rowsByKey } from '@kakehashi/subgraph';
import { Relationship } from './relationship.entity';

/** The relationships of an organisation, by kind. */
export const relationshipsOfOrganisation = rowsByKey<Relationship>({
  entity: Relationship,
  column: 'organisation_id',
  orderBy: 't.kind, t.id',
});
