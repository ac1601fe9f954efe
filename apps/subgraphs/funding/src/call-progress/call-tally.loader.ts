import { groupBy } from '@kakehashi/database';
import { batchByKey, type SubgraphContext } from '@kakehashi/subgraph';
import type { ApplicationStatus } from '../application/application.enum';
import { applicationIsVisible } from '../application/application.loader';
import { mayCountReviews } from '../blocked-part/review-count';
import { budgetStateOf } from '../blocked-part/standing-part.service';
import { figuresOfCallPart } from '../budget-use/budget-use.loader';
import { callById } from '../call/call.loader';
import { type CallTally, type PartTally, WAITING } from './call-tally';
import { readTallyThen } from './call-tally-then';
import { type PartRow, partsSql } from './part-tally-sql';

/** What is counted of a call for whoever asks, by the call's id; two statements for all calls of one tick, and two for their budgets. */
export const tallyOfCall = batchByKey<CallTally>((context, ids) =>
  context.knownAt ? Promise.all(ids.map((id) => readTallyThen(context, id))) : readTallies(context, ids),
);

interface StatusRow {
  readonly callId: string;
  readonly status: ApplicationStatus;
  readonly count: number;
  readonly uncontracted: number;
  /** Day and id. */
  readonly oldest: string | null;
}

async function readTallies(context: SubgraphContext, ids: readonly string[]): Promise<CallTally[]> {
  const { database, asker } = context;
  const isVisible = applicationIsVisible('a', asker);
  const [statuses, parts]: [StatusRow[], PartRow[]] = await Promise.all([
    database.query(statusesSql(isVisible), [ids, WAITING]),
    database.query(partsSql(isVisible, mayCountReviews(context)), [ids, new Date()]),
  ]);
  const statusesOf = groupBy(statuses, ({ callId }) => callId);
  const partsOf = groupBy(parts, ({ callId }) => callId);
  return Promise.all(
    ids.map(async (id) => {
      const rows = statusesOf.get(id) ?? [];
      const [oldest] = rows.flatMap((row) => row.oldest ?? []).sort();
      const [since = '', oldestId = ''] = oldest?.split(' ') ?? [];
      return {
        parts: await Promise.all((partsOf.get(id) ?? []).map((row) => tallyPart(context, row))),
        statuses: new Map(rows.map(({ status, count }) => [status, count])),
        uncontracted: rows.reduce((sum, row) => sum + row.uncontracted, 0),
        oldest: oldest === undefined ? null : { id: oldestId, since },
      };
    }),
  );
}

async function tallyPart(context: SubgraphContext, row: PartRow): Promise<PartTally> {
  const { callPartId, status, eligibility, outcome, reviews, areOthersReviewed, count } = row;
  const [call, figures] = await Promise.all([
    context.loader(callById).load(row.callId),
    callPartId === null ? null : context.loader(figuresOfCallPart).load(callPartId),
  ]);
  return {
    callPartId,
    count,
    reviewCount: reviews && { asked: row.asked, submitted: row.submitted, overdue: row.overdue },
    state: {
      status,
      callStatus: call?.status ?? null,
      eligibility,
      outcome,
      reviews,
      areOthersReviewed,
      budget: budgetStateOf(figures),
    },
  };
}

const statusesSql = (isVisible: string): string => `
  SELECT call_id AS "callId", status, count(*)::int AS count,
    count(*) FILTER (WHERE status = 'AWARDED' AND NOT EXISTS (
      SELECT FROM award WHERE award.application_id = a.id))::int AS uncontracted,
    min(CASE WHEN status = ANY($2) THEN coalesce((
      SELECT max(s.period_from) FROM application_status_change s WHERE s.application_id = a.id AND s.status = a.status
    ), a.submitted_on) || ' ' || a.id END) AS oldest
  FROM application a WHERE a.call_id = ANY($1::uuid[]) AND ${isVisible} GROUP BY 1, 2`;
