import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';

/** The reviews that are awaited of an application of the sample as columns of their table: one of a person for an application. */
export function reviewAssignmentColumns(row: ApplicationRow): UpsertRow[] {
  const assigned = row.parts.flatMap((part) =>
    part.awaitedReviews.map(({ id, reviewerPersonId, dueOn, provenance }) => ({
      id,
      application_id: row.id,
      application_part_id: part.id,
      funder_organisation_id: part.funderOrganisationId,
      reviewer_person_id: reviewerPersonId,
      declared_organisation_ids: [],
      due_on: dueOn,
      provenance,
    })),
  );
  return [...new Map(assigned.map((one) => [one.reviewer_person_id, one])).values()];
}
