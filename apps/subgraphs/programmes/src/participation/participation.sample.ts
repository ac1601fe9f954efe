import type { UpsertRow } from '@kakehashi/database';
import { type EventRow, onDay, type Period, type ProjectRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** Who takes part in a project of the sample, as columns of the table. */
export function projectParticipationColumns(project: ProjectRow): UpsertRow[] {
  return project.participants.map((row, position) => ({
    ...participationColumns(row, position, project.period),
    project_id: project.id,
    event_id: null,
    session_id: null,
  }));
}

/** Who takes part in an event of the sample, as columns of the table. */
export function eventParticipationColumns(event: EventRow): UpsertRow[] {
  return event.participations.map((row, position) => ({
    ...participationColumns(row, position, event.period),
    project_id: null,
    event_id: event.id,
    session_id: null,
  }));
}

/** Who takes part in the sessions of an event of the sample, as columns of the table. */
export function sessionParticipationColumns(event: EventRow): UpsertRow[] {
  return event.sessions.flatMap((session) =>
    session.participations.map((row, position) => ({
      ...participationColumns(row, position, session.heldOn === null ? event.period : onDay(session.heldOn)),
      project_id: null,
      event_id: null,
      session_id: session.id,
    })),
  );
}

/** @param whole the period of the project, event or session */
function participationColumns(
  row: ProjectRow['participants'][number] | EventRow['participations'][number],
  position: number,
  whole: Period,
): UpsertRow {
  return {
    id: row.id,
    organisation_id: row.organisationId,
    person_id: row.personId,
    role: row.role,
    position,
    ...periodColumns(row.period),
    starts_on: row.period.from ?? whole.from,
    ends_before: row.period.to ?? whole.to,
    provenance: row.provenance,
  };
}
