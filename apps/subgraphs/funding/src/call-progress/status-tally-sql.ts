import { rowsKnownWhere } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import type { ApplicationStatus } from '../application/application.enum';
import { applicationHistory } from '../application/application.history';
import { Award } from '../award/award.entity';

/** How many applications to one call have a status. */
export interface StatusRow {
  readonly callId: string;
  readonly status: ApplicationStatus;
  readonly count: number;
  /** Those that are awarded, without an award. */
  readonly uncontracted: number;
  /** Day and id of the one that has had it for the longest; null where none waits. */
  readonly oldest: string | null;
}

// Rows are put together by grouping, as in `partsSql`.
/**
 * SQL of the applications by call and status; `$2` are the states in which they wait.
 *
 * @param applications SQL of the applications that count, to the calls `$1`
 * @param knownAt as it was recorded at that instant; without it as it is recorded
 */
export const statusesSql = (database: DataSource, applications: string, knownAt: Date | undefined): string => `
  WITH applied AS (${applications}),
  contracted AS (${rowsKnownWhere(database, Award, 't.application_id IN (SELECT id FROM applied)', knownAt)}),
  changed AS (${rowsKnownWhere(database, applicationHistory.Change, 't.application_id IN (SELECT id FROM applied)', knownAt)}),
  fact AS (
    SELECT id, call_id, status, submitted_on, NULL AS had, NULL::date AS since, FALSE AS is_contracted FROM applied
    UNION ALL SELECT application_id, NULL, NULL, NULL, status, period_from, FALSE FROM changed
    UNION ALL SELECT application_id, NULL, NULL, NULL, NULL, NULL, TRUE FROM contracted
  ), told AS (
    SELECT any_value(call_id) AS call_id, now_has AS status, bool_or(is_contracted) AS is_contracted, id,
      coalesce(max(since) FILTER (WHERE had = now_has), any_value(submitted_on)) AS since
    FROM (SELECT *, any_value(status) OVER (PARTITION BY id) AS now_has FROM fact) one GROUP BY id, now_has
  )
  SELECT call_id AS "callId", status, count(*)::int AS count,
    count(*) FILTER (WHERE status = 'AWARDED' AND NOT is_contracted)::int AS uncontracted,
    min(CASE WHEN status = ANY($2) THEN since || ' ' || id END) AS oldest
  FROM told GROUP BY 1, 2`;
