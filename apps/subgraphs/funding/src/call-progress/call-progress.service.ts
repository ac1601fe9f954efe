import type { SubgraphContext } from '@kakehashi/subgraph';
import { applicationById } from '../application/application.loader';
import type { Call } from '../call/call.entity';
import { dayOf, isAhead, isOver } from '../call/call-days';
import { partsOfCall } from '../call-part/call-part.loader';
import type { CallProgress, WaitingApplication } from './call-progress.value';
import type { CallTally } from './call-tally';
import { tallyOfCall } from './call-tally.loader';
import { nextOfCall } from './next-of-call';
import { countCallPart, countTotal } from './progress-counts';

const MS_OF_DAY = 86_400_000;

/** Where a call stands, for whoever asks. */
export async function findProgress(context: SubgraphContext, call: Call): Promise<CallProgress> {
  const [tally, parts] = await Promise.all([
    context.loader(tallyOfCall).load(call.id),
    context.loader(partsOfCall).load(call.id),
  ]);
  const now = context.knownAt ?? new Date();
  const today = dayOf(call, now);
  const takesMore = (call.status === 'DRAFT' || call.status === 'OPEN') && !isOver(call, now);
  return {
    total: countTotal(tally),
    parts: parts.map((part) => ({ part, counts: countCallPart(tally, part.id) })),
    uncontracted: tally.uncontracted,
    daysUntilOpening: takesMore && isAhead(call, now) ? daysBetween(today, call.opensOn) : null,
    daysUntilClosing: takesMore ? daysBetween(today, call.closesOn) : null,
    daysUntilDecision:
      call.decisionDueOn === null || call.status === 'DECIDED' ? null : daysBetween(today, call.decisionDueOn),
    oldestWaiting: await findOldest(context, tally, today),
    next: nextOfCall(call, parts, tally),
  };
}

async function findOldest(
  context: SubgraphContext,
  { oldest }: CallTally,
  today: string,
): Promise<WaitingApplication | null> {
  if (oldest === null) return null;
  const application = await context.loader(applicationById).load(oldest.id);
  return { application, since: oldest.since, days: daysBetween(oldest.since, today) };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_OF_DAY;
}
