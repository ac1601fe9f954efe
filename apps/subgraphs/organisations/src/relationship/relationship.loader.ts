import { type DatedRows, datedRowsByKey } from '@kakehashi/subgraph';
import { Relationship } from './relationship.entity';
import type { RelationshipKind } from './relationship.enum';
import { kindSql } from './relationship.input';

/** The relationships of an organisation of some kinds, of all without them; by kind. */
export function relationshipsOfOrganisation(kinds?: readonly RelationshipKind[] | null): DatedRows<Relationship> {
  return datedRowsByKey<Relationship>({
    entity: Relationship,
    column: 'organisation_id',
    condition: kindSql('t', kinds),
    orderBy: 't.kind, t.id',
  });
}
