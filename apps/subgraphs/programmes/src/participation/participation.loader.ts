import { type DatedArguments, type DatedRows, rowsByKey } from '@kakehashi/subgraph';
import { Participation } from './participation.entity';
import { heldAsAsked } from './participation.input';

/** Who takes part in a project, as its source lists them. */
export const participationsInProject = participationsIn('project_id');

/** Who takes part in a session of an event, as its source lists them. */
export const participationsInSession = participationsIn('session_id');

/** By the days that are stored with a participation: `datedRowsByKey` would ask for its own only. */
function participationsIn(column: string): DatedRows<Participation> {
  return (given: DatedArguments) => {
    const condition = heldAsAsked(given);
    const loader = rowsByKey<Participation>({ entity: Participation, column, condition, orderBy: 't.position, t.id' });
    return Object.assign(loader, { key: `Participation ${column} ${condition}` });
  };
}
