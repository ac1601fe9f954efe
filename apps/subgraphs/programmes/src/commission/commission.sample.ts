import type { UpsertRow } from '@kakehashi/database';
import type { CommissionRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** A commission of the sample as columns of its table. */
export function commissionColumns(row: CommissionRow): UpsertRow {
  return {
    id: row.id,
    challenge_id: row.challengeId,
    interest_id: row.interestId,
    contractor_person_id: row.contractorPersonId,
    contractor_organisation_id: row.contractorOrganisationId,
    status: row.status,
    offered_on: row.offeredOn,
    intellectual_property_terms: row.intellectualPropertyTerms,
    intellectual_property_note: row.intellectualPropertyNote,
    deliverables: row.deliverables,
    ...periodColumns(row.period),
    provenance: row.provenance,
  };
}
