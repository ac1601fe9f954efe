import type { UpsertRow } from '@kakehashi/database';
import type { TargetRow } from '@kakehashi/sample';
import { titleColumns } from '@kakehashi/subgraph';

/** A target of the sample as columns of its table. */
export function targetColumns(row: TargetRow): UpsertRow {
  return {
    id: row.id,
    ...titleColumns(row.indicator),
    unit: row.unit,
    organisation_id: row.organisationId,
    programme_id: row.programmeId,
    baseline_value: row.baselineValue,
    baseline_on: row.baselineOn,
    target_value: row.targetValue,
    due_on: row.dueOn,
    provenance: row.provenance,
  };
}

/** The observations of a target of the sample as columns of their table. */
export function observationColumns(target: TargetRow): UpsertRow[] {
  return target.observations.map((row) => ({
    id: row.id,
    target_id: target.id,
    observed_on: row.observedOn,
    value: row.value,
    provenance: row.provenance,
  }));
}
