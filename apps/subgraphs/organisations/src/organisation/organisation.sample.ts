import type { UpsertRow } from '@kakehashi/database';
import type { OrganisationRow } from '@kakehashi/sample';
import { nameColumns } from '@kakehashi/subgraph';

/** An organisation of the sample as columns of its table. */
export function organisationColumns(row: OrganisationRow): UpsertRow {
  return {
    id: row.id,
    ror: row.ror,
    ...nameColumns(row.names),
    own_names: row.names,
    kind: row.kind,
    sector: row.sector,
    status: row.status,
    country: row.locations[0]?.countryCode ?? null,
    locations: row.locations,
    established_year: row.establishedYear,
    description: row.description,
    external_ids: row.externalIds,
    links: row.links,
    provenance: row.provenance,
  };
}
