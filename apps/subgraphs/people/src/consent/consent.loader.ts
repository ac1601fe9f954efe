import { groupBy } from '@kakehashi/database';
import { rowsByKey, valueByKey } from '@kakehashi/subgraph';
import { Consent } from './consent.entity';
import type { ConsentPurpose } from './consent.enum';

/**
 * SQL condition that a consent has been given and not been withdrawn.
 *
 * @param instant at which, in SQL; default now
 */
export function consentHolds(row: string, instant = 'now()'): string {
  return `${row}.given_at <= ${instant} AND (${row}.withdrawn_at IS NULL OR ${row}.withdrawn_at > ${instant})`;
}

const consentRowsOfPerson = rowsByKey<Consent>({ entity: Consent, column: 'person_id' });

/** Key: a person's id. Value: what they agreed to and still agree to. Missing key: nothing. */
export const consentsOfPerson = valueByKey<ReadonlySet<ConsentPurpose>>(
  async (database, ids) => {
    const rows: { person_id: string; purpose: ConsentPurpose }[] = await database.query(
      `SELECT DISTINCT t.person_id, t.purpose FROM consent t WHERE t.person_id = ANY($1::uuid[]) AND ${consentHolds('t')}`,
      [ids],
    );
    const ofPerson = groupBy(rows, (row) => row.person_id);
    return ids.map((id) => new Set((ofPerson.get(id) ?? []).map(({ purpose }) => purpose)));
  },
  async (context, ids) => {
    const { knownAt = new Date() } = context;
    const held = ({ givenAt, withdrawnAt }: Consent) =>
      givenAt <= knownAt && (withdrawnAt === null || withdrawnAt > knownAt);
    const ofPerson = await Promise.all(ids.map((id) => context.loader(consentRowsOfPerson).load(id)));
    return ofPerson.map((consents) => new Set(consents.filter(held).map(({ purpose }) => purpose)));
  },
);
