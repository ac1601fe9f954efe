import { groupBy } from '@kakehashi/database';
import { valueByKey } from '@kakehashi/subgraph';
import type { ConsentPurpose } from './consent.enum';

/** SQL condition that a consent has been given and not been withdrawn. */
export function consentHolds(row: string): string {
  return `${row}.given_at <= now() AND (${row}.withdrawn_at IS NULL OR ${row}.withdrawn_at > now())`;
}

/** Key: a person's id. Value: what they agreed to and still agree to. Missing key: nothing. */
export const consentsOfPerson = valueByKey<ReadonlySet<ConsentPurpose>>(async (database, ids) => {
  const rows: { person_id: string; purpose: ConsentPurpose }[] = await database.query(
    `SELECT DISTINCT t.person_id, t.purpose FROM consent t WHERE t.person_id = ANY($1::uuid[]) AND ${consentHolds('t')}`,
    [ids],
  );
  const ofPerson = groupBy(rows, (row) => row.person_id);
  return ids.map((id) => new Set((ofPerson.get(id) ?? []).map(({ purpose }) => purpose)));
});
