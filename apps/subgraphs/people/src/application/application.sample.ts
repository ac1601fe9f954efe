import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';

/** The people of an application of the sample that was handed in. */
export function applicationPeople({ id, applicants, submittedOn }: ApplicationRow): UpsertRow[] {
  if (submittedOn === null) return [];
  return applicants.flatMap((applicant) =>
    applicant.personId === null
      ? []
      : [{ id: applicant.id, application_id: id, person_id: applicant.personId, submitted_on: submittedOn }],
  );
}

/** The organisations of an application of the sample that was handed in. */
export function applicationOrganisations({ id, applicants, submittedOn }: ApplicationRow): UpsertRow[] {
  if (submittedOn === null) return [];
  const organisations = new Set(applicants.flatMap(({ organisationId }) => organisationId ?? []));
  return [...organisations].map((organisationId) => ({ application_id: id, organisation_id: organisationId }));
}
