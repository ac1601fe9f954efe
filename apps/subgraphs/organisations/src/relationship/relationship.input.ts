import type { ParentLink } from '@kakehashi/database';
import { heldOn } from '@kakehashi/subgraph';
import type { RelationshipKind } from './relationship.enum';

/**
 * The organisations to which an organisation stands in a relationship of some kinds on a day, today without one. A body
 * that its register names by ROR id alone is among them once it is recorded.
 *
 * @param kinds any of these; all without them
 */
export function relatedOrganisations(kinds?: readonly RelationshipKind[] | null, validAt?: string | null): ParentLink {
  return {
    name: `related ${kinds?.join() ?? '*'} ${validAt ?? ''}`,
    sql: `t.id IN (
      SELECT coalesce(r.related_organisation_id, (SELECT o.id FROM organisation o WHERE o.ror = r.related_ror))
      FROM organisation_relationship r
      WHERE r.organisation_id = p.id AND ${kindSql('r', kinds)} AND ${heldOn('r', validAt)}
    )`,
  };
}

/** SQL condition that a relationship is of one of some kinds; without them of any. */
export function kindSql(row: string, kinds?: readonly RelationshipKind[] | null): string {
  if (kinds == null) return 'TRUE';
  return `${row}.kind = ANY(ARRAY[${kinds.map((kind) => `'${kind}'`).join(', ')}]::text[])`;
}
