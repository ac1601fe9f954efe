import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';

/** The reviews of an application of the sample as columns of their table. */
export function reviewColumns(row: ApplicationRow): UpsertRow[] {
  return row.parts.flatMap((part) =>
    part.reviews.map(({ id, reviewerPersonId, scores, score, recommendation, submittedOn, provenance }, position) => ({
      id,
      application_part_id: part.id,
      position,
      reviewer_person_id: reviewerPersonId,
      scores,
      score,
      recommendation,
      submitted_on: submittedOn,
      provenance,
    })),
  );
}
