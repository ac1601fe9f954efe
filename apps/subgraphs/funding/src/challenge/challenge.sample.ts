import type { UpsertRow } from '@kakehashi/database';
import type { ChallengeBudgetRow, ChallengeRow } from '@kakehashi/sample';

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

/** Who owns a challenge of the sample, as it would have been told; nothing of a draft. */
export function challengeOwnerColumns({ id, ownerOrganisationId, status }: ChallengeRow): UpsertRow[] {
  return status === 'DRAFT' ? [] : [{ challenge_id: id, owner_organisation_id: ownerOrganisationId }];
}
