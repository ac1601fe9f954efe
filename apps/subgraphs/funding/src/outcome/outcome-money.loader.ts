import { groupBy, isId } from '@kakehashi/database';
import { valueByKey } from '@kakehashi/subgraph';
import type { DatedAmount } from '../conversion/conversion.service';
import type { OutcomeMoneyRelation } from './outcome-money.enum';

/** One award or fee behind an outcome. */
export interface OutcomeMoneyRow {
  readonly relation: OutcomeMoneyRelation;
  readonly awardId: string | null;
  readonly commissionId: string | null;
  /** `YYYY-MM-DD` of the award's decision or the commission's agreement; null when unknown. */
  readonly on: string | null;
  /** How many outcomes it stands behind, this one among them. */
  readonly outcomes: number;
}

/** An amount that somebody promised or paid. */
export interface FunderAmount extends DatedAmount {
  readonly isPaid: boolean;
  /** `YYYY-MM-DD` of its payment; null for what is promised. */
  readonly paidOn: string | null;
  readonly funderId: string | null;
  readonly funderRor: string | null;
  readonly funderLabel: string | null;
}

/**
 * The awards and fees behind outcomes, those that they name first, then by day, the last first.
 *
 * Null: an outcome that nobody has told of here yet.
 */
export const moneyOfOutcome = valueByKey<readonly OutcomeMoneyRow[] | null>(async (database, ids) => {
  const rows: (OutcomeMoneyRow & { outcomeId: string })[] = await database.query(
    `WITH asked AS (SELECT * FROM outcome_copy WHERE id = ANY($1::uuid[])),
     behind AS (
       SELECT asked.id, 1 AS place, 'AWARD' AS relation, award.id AS award_id, award.project_id, NULL::uuid AS commission_id,
         award.decided_on AS day FROM asked JOIN award ON award.id = asked.award_id
       UNION ALL SELECT asked.id, 2, 'PROJECT', award.id, award.project_id, NULL, award.decided_on
       FROM asked JOIN award ON award.project_id = asked.project_id AND award.id IS DISTINCT FROM asked.award_id
       UNION ALL SELECT asked.id, 3, 'COMMISSION', NULL, NULL, fee.commission_id, commission.agreed_on
       FROM asked JOIN commission_fee fee ON fee.commission_id = asked.commission_id
         LEFT JOIN commission_copy commission ON commission.id = fee.commission_id
     )
     SELECT asked.id AS "outcomeId", relation, behind.award_id AS "awardId", behind.commission_id AS "commissionId",
       day::text AS "on", (SELECT count(*)::int FROM outcome_copy same WHERE same.award_id = behind.award_id
         OR same.project_id = behind.project_id OR same.commission_id = behind.commission_id) AS outcomes
     FROM asked LEFT JOIN behind ON behind.id = asked.id ORDER BY place, day DESC, behind.award_id`,
    [ids.filter(isId)],
  );
  const ofOutcome = groupBy(rows, ({ outcomeId }) => outcomeId);
  return ids.map((id) => ofOutcome.get(id.toLowerCase())?.filter(({ relation }) => relation !== null) ?? null);
});

const FUNDER = `coalesce(commitment.funder_organisation_id, known.id) AS "funderId", commitment.funder_ror AS "funderRor",
  commitment.funder_label AS "funderLabel"`;

/** What was promised to an award and paid for it, in the order of its commitments; whom only a ROR id tells is looked up by it. */
export const amountsOfAward = valueByKey<readonly FunderAmount[]>(async (database, ids) => {
  const rows: (FunderAmount & { awardId: string })[] = await database.query(
    `WITH promised AS (
       SELECT commitment.*, award.decided_on AS day FROM award_commitment commitment JOIN award ON award.id = commitment.award_id
       WHERE award.id = ANY($1::uuid[])
     ), amount AS (
       SELECT id AS commitment_id, false AS is_paid, NULL::date AS paid_on, amount_minor_units, currency FROM promised
       UNION ALL SELECT instalment.commitment_id, true, payment.paid_on, payment.amount_minor_units, payment.currency
       FROM promised JOIN instalment ON instalment.commitment_id = promised.id JOIN payment ON payment.instalment_id = instalment.id
     )
     SELECT commitment.award_id AS "awardId", commitment.day::text AS "on", amount.is_paid AS "isPaid",
       amount.paid_on::text AS "paidOn", amount.amount_minor_units::text AS "minorUnits", amount.currency, ${FUNDER}
     FROM amount JOIN promised commitment ON commitment.id = amount.commitment_id
       LEFT JOIN organisation_copy known ON known.ror = commitment.funder_ror
     ORDER BY commitment.position, commitment.id, amount.paid_on`,
    [ids],
  );
  const ofAward = groupBy(rows, ({ awardId }) => awardId);
  return ids.map((id) => ofAward.get(id) ?? []);
});

/** The fee of a commission as an amount of the owner of its challenge. Whether a fee was paid, nobody tells. */
export const amountsOfCommission = valueByKey<readonly FunderAmount[]>(async (database, ids) => {
  const rows: (FunderAmount & { commissionId: string })[] = await database.query(
    `SELECT fee.commission_id AS "commissionId", false AS "isPaid", NULL AS "paidOn", fee.amount_minor_units::text AS "minorUnits",
       fee.currency, commission.agreed_on::text AS "on", owner.owner_organisation_id AS "funderId", NULL AS "funderRor",
       NULL AS "funderLabel"
     FROM commission_fee fee LEFT JOIN commission_copy commission ON commission.id = fee.commission_id
       LEFT JOIN challenge_owner owner ON owner.challenge_id = commission.challenge_id
     WHERE fee.commission_id = ANY($1::uuid[])`,
    [ids],
  );
  const ofCommission = groupBy(rows, ({ commissionId }) => commissionId);
  return ids.map((id) => ofCommission.get(id) ?? []);
});
