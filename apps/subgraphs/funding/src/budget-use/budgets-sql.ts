import { rowsKnownWhere } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import { Application } from '../application/application.entity';
import { ApplicationPart } from '../application-part/application-part.entity';
import { Award } from '../award/award.entity';
import { CallPart } from '../call-part/call-part.entity';
import { Commitment } from '../commitment/commitment.entity';
import { Decision } from '../decision/decision.entity';
import { Instalment } from '../instalment/instalment.entity';
import { Payment } from '../payment/payment.entity';

/**
 * SQL of what has become of the budgets of the parts of calls `$1`; `$2` are the states of applications whose grants count.
 *
 * @param knownAt as it was recorded at that instant; without it as it is recorded
 */
export function budgetsSql(database: DataSource, knownAt: Date | undefined): string {
  const rows = (entity: Parameters<typeof rowsKnownWhere>[1], condition: string) =>
    rowsKnownWhere(database, entity, condition, knownAt);
  return `
    WITH part AS (${rows(CallPart, 't.id = ANY($1::uuid[])')}),
    sibling AS (${rows(CallPart, 't.call_id IN (SELECT call_id FROM part)')}),
    asked AS (${rows(ApplicationPart, 't.call_part_id = ANY($1::uuid[])')}),
    granted AS (${rows(Decision, `t.outcome = 'AWARD' AND t.application_part_id IN (SELECT id FROM asked)`)}),
    granting AS (${rows(Application, 't.status = ANY($2) AND t.id IN (SELECT application_id FROM asked)')}),
    contracted AS (${rows(Award, 't.call_id IN (SELECT call_id FROM part)')}),
    promised AS (${rows(Commitment, 't.award_id IN (SELECT id FROM contracted)')}),
    planned AS (${rows(Instalment, 't.commitment_id IN (SELECT id FROM promised)')}),
    spent AS (${rows(Payment, 't.instalment_id IN (SELECT id FROM planned)')}),
    ${FIGURES}`;
}

// Of two parts of one funder in one currency, as only an import can bring, the first gets what awards promise: it counts once.
const FIGURES = `reserved AS (
      SELECT asked.call_part_id AS id, sum(coalesce(granted.amount_minor_units, asked.requested_minor_units)) AS amount
      FROM asked JOIN granted ON granted.application_part_id = asked.id JOIN granting ON granting.id = asked.application_id
      WHERE NOT EXISTS (
        SELECT FROM contracted JOIN part ON part.call_id = contracted.call_id
        WHERE contracted.application_id = granting.id AND part.id = asked.call_part_id)
      GROUP BY 1
    ), owner AS (
      SELECT DISTINCT ON (call_id, funder_organisation_id, currency) call_id, funder_organisation_id, currency, id
      FROM sibling ORDER BY call_id, funder_organisation_id, currency, id
    ), owned AS (
      SELECT owner.id, promised.id AS commitment_id, promised.amount_minor_units AS amount
      FROM promised JOIN contracted ON contracted.id = promised.award_id
      JOIN owner ON owner.call_id = contracted.call_id AND owner.currency = promised.currency
        AND owner.funder_organisation_id = promised.funder_organisation_id
    ), committed AS (
      SELECT id, sum(amount) AS amount FROM owned GROUP BY 1
    ), paid AS (
      SELECT owned.id, sum(spent.amount_minor_units) AS amount
      FROM owned JOIN planned ON planned.commitment_id = owned.commitment_id JOIN spent ON spent.instalment_id = planned.id
      GROUP BY 1
    )
    SELECT part.id, part.currency, part.budget_minor_units AS budget, coalesce(reserved.amount, 0) AS reserved,
      coalesce(committed.amount, 0) AS committed, coalesce(paid.amount, 0) AS paid
    FROM part LEFT JOIN reserved USING (id) LEFT JOIN committed USING (id) LEFT JOIN paid USING (id)`;
