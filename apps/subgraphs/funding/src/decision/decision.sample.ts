import type { UpsertRow } from '@kakehashi/database';
import type { ApplicationRow } from '@kakehashi/sample';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';

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
            amount_minor_units: decision.amount?.amountMinor ?? null,
            currency: decision.amount?.currency ?? null,
            amount:
              decision.amount && moneyFromMinorUnits(decision.amount.amountMinor, decision.amount.currency).amount,
            decided_on: decision.decidedOn,
            decided_by_organisation_id: decision.decidedByOrganisationId,
            reason: decision.reason,
            provenance: decision.provenance,
          },
        ],
  );
}
