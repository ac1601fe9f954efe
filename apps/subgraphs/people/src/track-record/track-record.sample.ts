import type { UpsertRow } from '@kakehashi/database';
import type { CommissionRow, OutcomeRow } from '@kakehashi/sample';

/** What an outcome of the sample tells of people. */
export function outcomeRecords({ id, contributors }: OutcomeRow): UpsertRow[] {
  return contributors.flatMap((contributor) =>
    contributor.personId === null
      ? []
      : [{ id: contributor.id, person_id: contributor.personId, kind: 'OUTCOME', subject_id: id }],
  );
}

/** What a commission of the sample tells of its contractor. */
export function commissionRecords({ id, contractorPersonId, status }: CommissionRow): UpsertRow[] {
  if (contractorPersonId === null || status !== 'ACCEPTED') return [];
  return [{ id, person_id: contractorPersonId, kind: 'ACCEPTED_COMMISSION', subject_id: id }];
}
