import type { Act } from '@kakehashi/subgraph';
import { followWhole, type WholeDays } from '../participation/participation-days';

/** Lets what is stored with the days of an event follow them; notes a fault when a session would lie outside. */
export async function moveEvent(act: Act, id: string, period: WholeDays): Promise<void> {
  const sessions: { id: string; heldOn: string | null }[] = await act.manager.query(
    'SELECT id, held_on::text AS "heldOn" FROM event_session WHERE event_id = $1 ORDER BY position, id',
    [id],
  );
  for (const { heldOn } of sessions) {
    if (heldOn !== null && !isWithin(heldOn, period)) {
      act.fault('RULE_BROKEN', 'period', `It must hold the days of its sessions, of which one is ${heldOn}.`);
    }
  }
  await followWhole(act, 'event_id', [id], period);
  const undated = sessions.filter(({ heldOn }) => heldOn === null).map((session) => session.id);
  await followWhole(act, 'session_id', undated, period);
}

/** Whether a day is one of those of a period. */
export function isWithin(day: string, { from, to }: WholeDays): boolean {
  return (from == null || day >= from) && (to == null || day < to);
}
