import type { Act } from '@kakehashi/subgraph';
import type { ParticipationRole } from './participation.enum';

/** The column that holds the id of that in which somebody takes part. */
export type WholeColumn = 'project_id' | 'event_id' | 'session_id';

/** Whether the caller acts for an organisation that takes part in something today in one of the roles. */
export async function takesPartAs(
  act: Act,
  column: WholeColumn,
  id: string,
  roles: readonly ParticipationRole[],
): Promise<boolean> {
  const { organisation } = act.caller;
  if (organisation === undefined) return false;
  const found: unknown[] = await act.manager.query(
    `SELECT 1 FROM participation WHERE ${column} = $1 AND organisation_id = $2 AND role = ANY($3)
       AND (period_to IS NULL OR period_to > $4) LIMIT 1`,
    [id, organisation, roles, act.today()],
  );
  return found.length > 0;
}
