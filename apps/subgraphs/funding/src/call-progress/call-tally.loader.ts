import { groupBy, rowsKnownWhere } from '@kakehashi/database';
import { batchByKey, type SubgraphContext } from '@kakehashi/subgraph';
import { Application } from '../application/application.entity';
import { applicationIsVisible } from '../application/application.loader';
import { mayCountReviews } from '../blocked-part/review-count';
import { budgetStateOf } from '../blocked-part/standing-part.service';
import { figuresOfCallPart } from '../budget-use/budget-use.loader';
import { callById } from '../call/call.loader';
import { type CallTally, type PartTally, WAITING } from './call-tally';
import { type PartRow, partsSql } from './part-tally-sql';
import { type StatusRow, statusesSql } from './status-tally-sql';

/** What is counted of a call for whoever asks, by the call's id, as of the context's instant; two statements for all calls of one tick. */
export const tallyOfCall = batchByKey<CallTally>(readTallies);

async function readTallies(context: SubgraphContext, ids: readonly string[]): Promise<CallTally[]> {
  const { database, knownAt } = context;
  const applications = visibleSql(context);
  const [statuses, parts]: [StatusRow[], PartRow[]] = await Promise.all([
    database.query(statusesSql(database, applications, knownAt), [ids, WAITING]),
    database.query(partsSql(database, applications, mayCountReviews(context), knownAt), [ids, knownAt ?? new Date()]),
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

/** SQL of the applications to the calls `$1` that whoever asks may see; what may not be seen now is not told as it was. */
function visibleSql({ database, asker, knownAt }: SubgraphContext): string {
  const isVisible = applicationIsVisible('t', asker);
  const visibleNow = knownAt ? `AND t.id IN (SELECT t.id FROM application t WHERE ${isVisible})` : '';
  const condition = `t.call_id = ANY($1::uuid[]) AND ${isVisible} ${visibleNow}`;
  return rowsKnownWhere(database, Application, condition, knownAt);
}
