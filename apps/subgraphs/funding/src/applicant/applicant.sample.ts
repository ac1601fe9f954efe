import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';

/** The applicants of an application of the sample as columns of their table. */
export function applicantColumns(row: ApplicationRow): UpsertRow[] {
  return row.applicants.map(({ id, personId, organisationId, role, provenance }, position) => ({
    id,
    application_id: row.id,
    position,
    person_id: personId,
    organisation_id: organisationId,
    role,
    provenance,
  }));
}
