import { type Act, given, optional } from '@kakehashi/subgraph';
import { OF_VISIBLE_CHALLENGE } from '../challenge/challenge.service';
import { Commission } from '../commission/commission.entity';
import { Project } from '../project/project.entity';

/** What an outcome came from, as it is given. */
export interface OriginInput {
  readonly project?: string | null | undefined;
  readonly commission?: string | null | undefined;
  readonly award?: string | null | undefined;
}

/** How it is given. */
export const originFields = {
  project: optional(given.id('Id of the project that it came from. This, a commission or an award must be given.')),
  commission: optional(given.id('Id of the commission that it came from.')),
  award: optional(given.id('Id of the award that it came from. Whether there is such an award is not checked.')),
};

/**
 * Notes faults of what an outcome came from: what is unknown, and when it is nothing.
 *
 * @param before what it is told to have come from so far
 */
export async function checkOrigin(act: Act, asked: OriginInput, before: OriginInput = {}): Promise<void> {
  await act.mustExist(Project, asked.project, 'project');
  await act.mustExist(Commission, asked.commission, 'commission', OF_VISIBLE_CHALLENGE);
  const { project = before.project, commission = before.commission, award = before.award } = asked;
  if (project == null && commission == null && award == null) {
    act.fault('REQUIRED', 'project', 'A project, a commission or an award must be given that it came from.');
  }
}
