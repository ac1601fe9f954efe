import type { UpsertRow } from '@kakehashi/database';
import type { ChallengeBudgetRow } from '@kakehashi/sample';

/** A challenge's budget of the sample as columns of its table. */
export function challengeBudgetColumns({ id, challengeId, money, provenance }: ChallengeBudgetRow): UpsertRow {
  return {
    id,
    challenge_id: challengeId,
    amount_minor_units: money.amountMinor,
    currency: money.currency,
    provenance,
  };
}
