import { createId, type UpsertRow } from '@kakehashi/database';
import type { OrganisationRelationshipRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';
import { INVERSE_KIND } from './relationship.enum';

/** A relationship of the sample as columns of its table, seen from both sides. */
export function relationshipColumns(row: OrganisationRelationshipRow): UpsertRow[] {
  const shared = { ...periodColumns(row.period), provenance: row.provenance };
  return [
    {
      id: row.id,
      organisation_id: row.organisationId,
      kind: row.kind,
      related_organisation_id: row.relatedOrganisationId,
      ...shared,
    },
    {
      id: createId(),
      organisation_id: row.relatedOrganisationId,
      kind: INVERSE_KIND[row.kind],
      related_organisation_id: row.organisationId,
      ...shared,
    },
  ];
}
