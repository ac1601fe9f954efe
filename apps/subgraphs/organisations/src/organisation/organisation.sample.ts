import type { UpsertRow } from '@kakehashi/database';
import type { OrganisationHistoryRow, OrganisationRow } from '@kakehashi/sample';
import { nameColumns, type PastVersion } from '@kakehashi/subgraph';

/** An organisation of the sample as columns of its table. */
export function organisationColumns(row: Omit<OrganisationRow, 'statusHistory'>): UpsertRow {
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

/** What a register said of an organisation, for the day on which it said so first. The names stay the register's. */
export function organisationVersions({ id, ror, versions }: OrganisationHistoryRow): PastVersion[] {
  return versions.map((version) => ({
    actor: `sample:ror ${version.release}`,
    recordedAt: new Date(`${version.modifiedOn}T00:00:00Z`),
    row: { ...organisationColumns({ ...version, id, ror }), own_names: [] },
  }));
}
