import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';

/** The decisions on an application of the sample as columns of their table. */
export function decisionColumns(row: ApplicationRow): UpsertRow[] {
  return row.parts.flatMap(({ id, decision }) =>
    decision === null
      ? []
      : [
          {
            id: decision.id,
            application_part_id: id,
            outcome: decision.outcome,
            decided_on: decision.decidedOn,
            decided_by_organisation_id: decision.decidedByOrganisationId,
            reason: decision.reason,
            provenance: decision.provenance,
          },
        ],
  );
}
