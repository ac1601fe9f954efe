import type { Act, Relation } from '@kakehashi/subgraph';
import { Event } from '../event/event.entity';
import { runsEvent } from '../event/event.relation';
import { EventSession } from '../event-session/event-session.entity';
import { Project } from '../project/project.entity';
import { runsProject } from '../project/project.relation';
import type { Participation } from './participation.entity';
import type { WholeInput } from './whole';

const who = 'whoever may change the project or event';

/** Who may change that in which somebody takes part. */
export const runsItsWhole: Relation<Participation> = {
  who,
  holds: (act, { projectId, eventId, sessionId }) =>
    runs(act, { project: projectId, event: eventId, session: sessionId }),
};

/** The same for a new participation. Of what is not there, and of none or several, the action itself tells. */
export const addsParticipation: Relation<WholeInput> = { who, holds: runs };

async function runs(act: Act, { project, event, session }: WholeInput): Promise<boolean> {
  if ([project, event, session].filter((id) => id != null).length !== 1) return true;
  if (project != null) {
    const found = await act.lock<Project>(Project, project);
    return found === null || runsProject.holds(act, found);
  }
  const found = session == null ? null : await act.lock<EventSession>(EventSession, session);
  const eventId = event ?? found?.eventId;
  const whole = eventId === undefined ? null : await act.lock<Event>(Event, eventId);
  return whole === null || runsEvent.holds(act, whole);
}
