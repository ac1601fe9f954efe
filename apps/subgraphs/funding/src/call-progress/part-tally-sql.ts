import { rowsKnownWhere } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import { ApplicationPart } from '../application-part/application-part.entity';
import type { PartState } from '../blocked-part/part-state';
import { Call } from '../call/call.entity';
import { Decision } from '../decision/decision.entity';
import { Review } from '../review/review.entity';
import { ReviewAssignment } from '../review-assignment/review-assignment.entity';

/** How many parts of applications to one call stand alike. */
export interface PartRow
  extends Pick<PartState, 'status' | 'eligibility' | 'outcome' | 'reviews' | 'areOthersReviewed'> {
  readonly callId: string;
  readonly callPartId: string | null;
  readonly count: number;
  readonly asked: number;
  readonly submitted: number;
  readonly overdue: number;
}

/**
 * SQL of all parts of the applications to the calls `$1`, grouped by all that decides how they stand; `$2` is the instant.
 *
 * @param applications SQL of the applications that count
 * @param tellsReviews whether reviews are looked at; without it their state is null
 * @param knownAt as it was recorded at that instant; without it as it is recorded
 */
export function partsSql(
  database: DataSource,
  applications: string,
  tellsReviews: boolean,
  knownAt: Date | undefined,
): string {
  const rows = (entity: Parameters<typeof rowsKnownWhere>[1], condition: string) =>
    rowsKnownWhere(database, entity, condition, knownAt);
  const ofParts = tellsReviews ? 't.application_part_id IN (SELECT id FROM asked)' : 'FALSE';
  return `
    WITH applied AS (${applications}),
    told_call AS (${rows(Call, 't.id = ANY($1::uuid[])')}),
    asked AS (${rows(ApplicationPart, 't.application_id IN (SELECT id FROM applied)')}),
    decided AS (${rows(Decision, 't.application_part_id IN (SELECT id FROM asked)')}),
    written AS (${rows(Review, ofParts)}),
    assigned AS (${rows(ReviewAssignment, ofParts)}),
    ${GROUPS(tellsReviews)}`;
}

// Rows are put together by grouping, not by joins: how many applications somebody sees PostgreSQL can not guess, and where it
// guesses few it would go through thousands for each of thousands.
const GROUPS = (tellsReviews: boolean): string => `review AS (
      SELECT part_id, bool_or(is_written) AS is_written, max(due_on) AS due_on FROM (
        SELECT application_part_id AS part_id, coalesce(assignment_id, id) AS id, TRUE AS is_written, NULL::date AS due_on FROM written
        UNION ALL SELECT application_part_id, id, FALSE, due_on FROM assigned) one
      GROUP BY part_id, id
    ), part AS (
      SELECT any_value(application_id) AS application_id, any_value(call_part_id) AS call_part_id,
        any_value(eligibility) AS eligibility, any_value(outcome) AS outcome, count(*) FILTER (WHERE is_written) AS submitted,
        count(*) FILTER (WHERE NOT is_written) AS open, array_agg(due_on) FILTER (WHERE NOT is_written) AS due
      FROM (
        SELECT id, application_id, call_part_id, eligibility, NULL AS outcome, NULL::boolean AS is_written, NULL::date AS due_on FROM asked
        UNION ALL SELECT application_part_id, NULL, NULL, NULL, outcome, NULL, NULL FROM decided
        UNION ALL SELECT part_id, NULL, NULL, NULL, NULL, is_written, due_on FROM review) fact
      GROUP BY id
    ), placed AS (
      SELECT fact.*, any_value(of_call) OVER own AS call_id, any_value(of_status) OVER own AS status FROM (
        SELECT part.*, NULL::uuid AS of_call, NULL AS of_status, TRUE AS is_part FROM part
        UNION ALL SELECT id, NULL, NULL, NULL, 0, 0, NULL, call_id, status, FALSE FROM applied) fact
      WINDOW own AS (PARTITION BY application_id)
    ), state AS (
      SELECT *, ${tellsReviews ? STATE : 'NULL::text'} AS reviews, CASE WHEN status = 'UNDER_REVIEW' AND open > 0 THEN (
          SELECT count(*) FROM unnest(due) due WHERE due < ($2::timestamptz AT TIME ZONE coalesce((
            SELECT jsonb_object_agg(id, time_zone) FROM told_call) ->> call_id::text, 'UTC'))::date) ELSE 0 END AS overdue
      FROM placed WHERE is_part
    ), told AS (
      SELECT *, count(*) FILTER (WHERE reviews = 'IN') OVER (PARTITION BY application_id) - coalesce((reviews = 'IN')::int, 0)
        = count(*) OVER (PARTITION BY application_id) - 1 AS are_others_reviewed
      FROM state
    )
    SELECT call_id AS "callId", call_part_id AS "callPartId", status, eligibility, outcome, reviews,
      are_others_reviewed AS "areOthersReviewed", count(*)::int AS count, sum(submitted + open)::int AS asked,
      sum(submitted)::int AS submitted, sum(overdue)::int AS overdue
    FROM told GROUP BY 1, 2, 3, 4, 5, 6, 7`;

const STATE = `CASE WHEN open > 0 THEN 'OUTSTANDING' WHEN submitted > 0 THEN 'IN' ELSE 'NONE' END`;
