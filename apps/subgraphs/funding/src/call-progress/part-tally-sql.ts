import type { PartState } from '../blocked-part/part-state';

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
 * SQL of all parts of the applications to the calls `$1`, grouped by all that decides how they stand; `$2` is the present.
 *
 * @param isVisible condition of the applications that count; the table is `a`
 * @param tellsReviews whether reviews are looked at; without it their state is null
 */
export const partsSql = (isVisible: string, tellsReviews: boolean): string => `
  WITH part AS (
    SELECT a.call_id, a.id AS application_id, a.status, p.call_part_id, p.eligibility, d.outcome,
      review.submitted, open.count AS open, open.overdue
    FROM application a
    JOIN call c ON c.id = a.call_id
    JOIN application_part p ON p.application_id = a.id
    LEFT JOIN decision d ON d.application_part_id = p.id
    ${tellsReviews ? REVIEWS : NO_REVIEWS}
    WHERE a.call_id = ANY($1::uuid[]) AND ${isVisible}
  ), state AS (
    SELECT *, CASE WHEN submitted IS NULL THEN NULL WHEN open > 0 THEN 'OUTSTANDING'
      WHEN submitted > 0 THEN 'IN' ELSE 'NONE' END AS reviews
    FROM part
  ), told AS (
    SELECT *, count(*) FILTER (WHERE reviews = 'IN') OVER (PARTITION BY application_id) - coalesce((reviews = 'IN')::int, 0)
      = count(*) OVER (PARTITION BY application_id) - 1 AS are_others_reviewed
    FROM state
  )
  SELECT call_id AS "callId", call_part_id AS "callPartId", status, eligibility, outcome, reviews,
    are_others_reviewed AS "areOthersReviewed", count(*)::int AS count, coalesce(sum(submitted + open), 0)::int AS asked,
    coalesce(sum(submitted), 0)::int AS submitted, coalesce(sum(overdue), 0)::int AS overdue
  FROM told GROUP BY 1, 2, 3, 4, 5, 6, 7`;

const REVIEWS = `
    CROSS JOIN LATERAL (SELECT count(*) AS submitted FROM review r WHERE r.application_part_id = p.id) review
    CROSS JOIN LATERAL (
      SELECT count(*), count(*) FILTER (WHERE a.status = 'UNDER_REVIEW'
        AND s.due_on < ($2::timestamptz AT TIME ZONE coalesce(c.time_zone, 'UTC'))::date) AS overdue
      FROM review_assignment s
      WHERE s.application_part_id = p.id AND NOT EXISTS (SELECT FROM review r WHERE r.assignment_id = s.id)) open`;

const NO_REVIEWS = `
    CROSS JOIN (SELECT NULL::bigint AS submitted) review
    CROSS JOIN (SELECT 0 AS count, 0 AS overdue WHERE $2::timestamptz IS NOT NULL) open`;
