import type { UpsertRow } from '@kakehashi/database';
import type { FundingSchemeRow } from '@kakehashi/sample';
import { nameColumns, periodColumns } from '@kakehashi/subgraph';

/** A funding scheme of the sample as columns of its table. */
export function fundingSchemeColumns(row: FundingSchemeRow): UpsertRow {
  return {
    id: row.id,
    ...nameColumns(row.names),
    kind: row.kind,
    funder_organisation_ids: row.funderOrganisationIds,
    programme_id: row.programmeId,
    countries: row.countryCodes,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
