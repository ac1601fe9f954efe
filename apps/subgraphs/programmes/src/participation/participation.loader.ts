import { rowsByKey } from '@kakehashi/subgraph';
import { Participation } from './participation.entity';

/** Who takes part in a project, as its source lists them. */
export const participationsInProject = rowsByKey<Participation>({
  entity: Participation,
  column: 'project_id',
  orderBy: 't.position, t.id',
});
