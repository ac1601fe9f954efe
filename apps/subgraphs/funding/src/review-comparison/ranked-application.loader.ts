import { groupBy } from '@kakehashi/database';
import { type LoaderDefinition, valueByKey } from '@kakehashi/subgraph';
import { applicationIsVisible } from '../application/application.loader';

/** An application of which each part has a review, among those of its call. */
export interface RankedApplication {
  readonly id: string;
  /** Part of the application → its rank by the mean of its reviews, 1 the best; equals share the mean of their ranks. */
  readonly ranks: Readonly<Record<string, number>>;
  /** The highest less the lowest mean, each to four decimals, 0 to 100. */
  readonly divergence: number;
  readonly rankDifference: number;
}

/** How alike two funders of a call rank. */
export interface RankCorrelation {
  readonly callPartId: string;
  readonly otherCallPartId: string;
  /** -1 to 1; null when it can not be told. */
  readonly value: number | null;
  readonly applications: number;
}

/**
 * The applications to a call that whoever asks may see and of which each of several parts has a review, by the call's id, in no
 * order; as it is now.
 */
export const rankedOfCall: LoaderDefinition<string, readonly RankedApplication[]> = (context) => {
  const sql = `${rankedSql(applicationIsVisible('a', context.asker))}
    SELECT call_id AS "callId", application_id AS id, json_object_agg(part_id, rank) AS ranks,
      (round(max(mean), 4) - round(min(mean), 4))::float8 AS divergence, (max(rank) - min(rank))::float8 AS "rankDifference"
    FROM ranked GROUP BY 1, 2`;
  return valueByKey<readonly RankedApplication[]>(async (database, ids) => {
    const rows = groupBy<RankedApplication & { callId: string }>(
      await database.query(sql, [ids]),
      ({ callId }) => callId,
    );
    return ids.map((id) => rows.get(id) ?? []);
  })(context);
};

/** How alike each two funders of a call rank the same applications, by the call's id; none of two that have none in common. */
export const correlationsOfCall: LoaderDefinition<string, readonly RankCorrelation[]> = (context) => {
  const sql = `${rankedSql(applicationIsVisible('a', context.asker))}, application_ranks AS (
      SELECT call_id, array_agg(call_part_id ORDER BY call_part_id) AS parts, array_agg(rank ORDER BY call_part_id) AS ranks
      FROM ranked WHERE call_part_id IS NOT NULL GROUP BY call_id, application_id
    )
    SELECT call_id AS "callId", parts[one] AS "callPartId", parts[other] AS "otherCallPartId",
      round(corr(ranks[one], ranks[other])::numeric, 4)::float8 AS value, count(*)::int AS applications
    FROM application_ranks
    CROSS JOIN LATERAL generate_subscripts(parts, 1) one CROSS JOIN LATERAL generate_subscripts(parts, 1) other
    WHERE one <> other GROUP BY 1, 2, 3`;
  return valueByKey<readonly RankCorrelation[]>(async (database, ids) => {
    const rows = groupBy<RankCorrelation & { callId: string }>(
      await database.query(sql, [ids]),
      ({ callId }) => callId,
    );
    return ids.map((id) => rows.get(id) ?? []);
  })(context);
};

// Each application is looked at once, by windows: joined with itself, PostgreSQL would take thousands for few.
/** SQL of the means and ranks of all applications to the calls `$1` that are reviewed by every funder, several of them. */
const rankedSql = (isVisible: string): string => `
  WITH part AS (
    SELECT a.call_id, a.id AS application_id, p.id AS part_id, p.call_part_id, (
      SELECT avg(r.score) FROM review r WHERE r.application_part_id = p.id) AS mean
    FROM application a JOIN application_part p ON p.application_id = a.id
    WHERE a.call_id = ANY($1::uuid[]) AND ${isVisible}
  ), counted AS (
    SELECT *, count(*) OVER (PARTITION BY application_id) AS parts, count(mean) OVER (PARTITION BY application_id) AS reviewed
    FROM part
  ), ranked AS (
    SELECT *, rank() OVER (PARTITION BY call_id, call_part_id ORDER BY mean DESC)
      + (count(*) OVER (PARTITION BY call_id, call_part_id, mean) - 1) / 2.0 AS rank
    FROM counted WHERE parts > 1 AND parts = reviewed
  )`;
