import { rowsByKey, type SubgraphContext } from '@kakehashi/subgraph';
import { Application } from '../application/application.entity';
import type { ApplicationStatus } from '../application/application.enum';
import { visibleApplications } from '../application/application.loader';
import { statusDayOf } from '../application/status-day.loader';
import { awardOfApplication } from '../award/award.loader';
import { readStandingParts } from '../blocked-part/standing-part.service';
import { type CallTally, WAITING } from './call-tally';

const applicationsOfCall = rowsByKey<Application>({
  entity: Application,
  column: 'call_id',
  visible: visibleApplications,
});

/** The same counts out of the journal: what was recorded at the instant of the context. */
export async function readTallyThen(context: SubgraphContext, callId: string): Promise<CallTally> {
  const applications = await context.loader(applicationsOfCall).load(callId);
  const [standing, awards, days] = await Promise.all([
    Promise.all(applications.map((application) => readStandingParts(context, application))),
    Promise.all(applications.map(({ id }) => context.loader(awardOfApplication).load(id))),
    Promise.all(applications.map((application) => statusDayOf(context, application))),
  ]);
  const [oldest] = applications
    .flatMap(({ id, status }, place) => {
      const since = days[place];
      return since && WAITING.includes(status) ? { id, since } : [];
    })
    .sort((one, other) => (`${one.since} ${one.id}` < `${other.since} ${other.id}` ? -1 : 1));
  return {
    parts: standing.flat().map(({ part, state, reviewCount }) => ({
      callPartId: part.callPartId,
      state,
      reviewCount,
      count: 1,
    })),
    statuses: countStatuses(applications),
    uncontracted: applications.filter(({ status }, place) => status === 'AWARDED' && !awards[place]).length,
    oldest: oldest ?? null,
  };
}

function countStatuses(applications: readonly Application[]): Map<ApplicationStatus, number> {
  const counts = new Map<ApplicationStatus, number>();
  for (const { status } of applications) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
