import type { UpsertRow } from '@kakehashi/database';
import type { AffiliationRow } from '@kakehashi/sample';

/** An affiliation of the sample as columns of the table. */
export function personOrganisationColumns({ personId, organisationId }: AffiliationRow): UpsertRow {
  return { person_id: personId, organisation_id: organisationId };
}
