import { rowsByKey, type StatusChange, type SubgraphContext } from '@kakehashi/subgraph';
import type { Application } from './application.entity';
import { applicationHistory } from './application.history';

const changesOfApplication = rowsByKey<StatusChange>({
  entity: applicationHistory.Change,
  column: 'application_id',
  orderBy: 't.period_from NULLS FIRST, t.id',
});

/** The day on which an application came to its status, `YYYY-MM-DD`: by its history, else that on which it was handed in. */
export async function statusDayOf(
  context: SubgraphContext,
  { id, status, submittedOn }: Application,
): Promise<string | null> {
  const changes = await context.loader(changesOfApplication).load(id);
  return changes.findLast((change) => change.status === status)?.period.from ?? submittedOn;
}
