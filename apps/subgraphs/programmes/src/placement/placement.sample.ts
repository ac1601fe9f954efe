import type { UpsertRow } from '@kakehashi/database';
import type { PlacementRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** A placement of the sample as columns of its table. */
export function placementColumns(row: PlacementRow): UpsertRow {
  return {
    id: row.id,
    person_id: row.personId,
    home_organisation_id: row.homeOrganisationId,
    host_organisation_id: row.hostOrganisationId,
    country: row.countryCode,
    purpose: row.purpose,
    description: row.description,
    programme_id: row.programmeId,
    status: row.status,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
