import type { UpsertRow } from '@kakehashi/database';
import type { EventRow, Period, ProjectRow } from '@kakehashi/sample';
import { periodColumns } from '@kakehashi/subgraph';

/** Who takes part in a project of the sample, as columns of the table. */
export function projectParticipationColumns(project: ProjectRow): UpsertRow[] {
  return project.participants.map((row, position) => ({
    ...participationColumns(row, position, project.period),
    project_id: project.id,
    event_id: null,
  }));
}

/** Who takes part in an event of the sample, as columns of the table. */
export function eventParticipationColumns(event: EventRow): UpsertRow[] {
  return event.participations.map((row, position) => ({
    ...participationColumns(row, position, event.period),
    project_id: null,
    event_id: event.id,
  }));
}

/** @param whole the period of the project or event */
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
