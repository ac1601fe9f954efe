import type { Act } from '@kakehashi/subgraph';
import { dayAfter } from '../day/past-day';
import { Event } from '../event/event.entity';
import { EventSession } from '../event-session/event-session.entity';
import { Project } from '../project/project.entity';
import type { WholeDays } from './participation-days';
import type { WholeColumn } from './takes-part-as';

/** That in which somebody takes part, as it is given. */
export interface WholeInput {
  readonly project?: string | null | undefined;
  readonly event?: string | null | undefined;
  readonly session?: string | null | undefined;
}

/** That in which somebody takes part, with its days; of a session without a day, those of its event. */
interface Whole {
  readonly column: WholeColumn;
  readonly id: string;
  readonly period: WholeDays;
}

/**
 * Finds the one project, event or session that is given, and locks it.
 *
 * @throws Refusal when not exactly one is given, or there is none
 */
export async function findWhole(act: Act, given: WholeInput): Promise<Whole> {
  const { project, event, session } = given;
  if ([project, event, session].filter((id) => id != null).length !== 1) {
    return act.refuse('REQUIRED', 'project', 'Exactly one of project, event and session must be given.');
  }
  if (project != null) {
    const found = await act.lock<Project>(Project, project);
    if (found) return { column: 'project_id', id: found.id, period: found.period };
    return act.refuse('NOT_FOUND', 'project', 'There is no such project.');
  }
  if (event != null) {
    const found = await act.lock<Event>(Event, event);
    if (found) return { column: 'event_id', id: found.id, period: found.period };
    return act.refuse('NOT_FOUND', 'event', 'There is no such event.');
  }
  const found = session == null ? null : await act.lock<EventSession>(EventSession, session);
  if (!found) return act.refuse('NOT_FOUND', 'session', 'There is no such session.');
  return { column: 'session_id', id: found.id, period: await daysOfSession(act, found) };
}

/** The days of a session: its own, else those of its event. */
export async function daysOfSession(
  act: Act,
  { heldOn, eventId }: Pick<EventSession, 'heldOn' | 'eventId'>,
): Promise<WholeDays> {
  if (heldOn !== null) return { from: heldOn, to: dayAfter(heldOn) };
  return (await act.lock<Event>(Event, eventId))?.period ?? {};
}
