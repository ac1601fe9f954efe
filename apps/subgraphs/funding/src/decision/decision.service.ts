import { type Act, type LocalizedTextInput, type MoneyInput, storedMoney, takeStep } from '@kakehashi/subgraph';
import { applicantsOf } from '../applicant/applicant.service';
import type { Application } from '../application/application.entity';
import { applicationWorkflow } from '../application/application.workflow';
import { mustBeReviewed } from '../application/reviewed-parts';
import type { ApplicationPart } from '../application-part/application-part.entity';
import { recommendUndecidedParts } from '../application-part/application-part.service';
import { CallPart } from '../call-part/call-part.entity';
import { committedOf } from '../call-part/call-part.service';
import type { DecisionOutcome } from './decision.enum';

/** The money of a decision must be told of an award and of nothing else, in the currency asked for and no more than that. */
export function checkGrant(
  act: Act,
  outcome: DecisionOutcome,
  amount: MoneyInput | null | undefined,
  { currency, requested, requestedMinorUnits }: ApplicationPart,
): void {
  if (outcome !== 'AWARD') {
    if (amount) act.fault('RULE_BROKEN', 'amount', 'An amount is told only of an award.');
    return;
  }
  if (!amount) act.fault('REQUIRED', 'amount', 'The amount of an award must be told.');
  else if (amount.currency !== currency) {
    act.fault(
      'RULE_BROKEN',
      'amount.currency',
      `It must be in ${currency}, in which it is asked for, but is in ${amount.currency}.`,
    );
  } else if (BigInt(storedMoney(amount).minorUnits) > BigInt(requestedMinorUnits)) {
    act.fault(
      'OUT_OF_RANGE',
      'amount.amount',
      `It must be at most what is asked for, ${requested} ${currency}, but is ${amount.amount}.`,
    );
  }
}

/** The amount of a decision as columns. */
export function grantColumns(amount: MoneyInput | null | undefined) {
  const money = amount && storedMoney(amount);
  return {
    amount_minor_units: money?.minorUnits ?? null,
    currency: money?.currency ?? null,
    amount: money?.amount ?? null,
  };
}

/**
 * Draws the consequences of a decision that was written: the application goes on, no budget may be passed, and others are told.
 *
 * @param reason why, for the application's history
 */
export async function followDecision(
  act: Act,
  application: Application,
  part: ApplicationPart,
  outcome: DecisionOutcome,
  reason: readonly LocalizedTextInput[],
): Promise<void> {
  const outcomes = await outcomesOf(act, application.id);
  const isRejected = outcomes.includes('REJECT');
  let { status } = application;
  const take = async (step: Parameters<typeof applicationWorkflow.follow>[0]) => {
    await takeStep(act, applicationWorkflow, step, { id: application.id, status }, { reason });
    status = applicationWorkflow.follow(step, status);
  };
  if (isRejected && status !== 'REJECTED') await take('rejectPart');
  if (!isRejected && status === 'REJECTED') {
    await mustBeReviewed(act, application.id);
    act.settle();
    await recommendUndecidedParts(act.manager, application.id);
    await take('reviseDecision');
  }
  if (outcomes.every((one) => one === 'AWARD')) await take('decideApplicationPart');
  await mustStayWithinBudgets(act, application.id, part);
  const { leadOrganisation } = await applicantsOf(act, application.id);
  if (leadOrganisation === '' || application.callId === null) return;
  const about = { applicationId: application.id, leadOrganisationId: leadOrganisation };
  await act.emit('part.decided', part.id, { ...about, partId: part.id, outcome });
  if (status === 'AWARDED')
    await act.emit('application.awarded', application.id, { ...about, callId: application.callId });
}

/** What each funder of an application has decided; null where it has not. */
async function outcomesOf(act: Act, applicationId: string): Promise<(DecisionOutcome | null)[]> {
  const rows: { outcome: DecisionOutcome | null }[] = await act.manager.query(
    `SELECT d.outcome FROM application_part p LEFT JOIN decision d ON d.application_part_id = p.id
     WHERE p.application_id = $1`,
    [applicationId],
  );
  return rows.map(({ outcome }) => outcome);
}

/** What funders promise must stay within their parts of the call; a decision that is revised can bring back what others had promised. */
async function mustStayWithinBudgets(act: Act, applicationId: string, own: ApplicationPart): Promise<void> {
  const awarded: { id: string }[] = await act.manager.query(
    `SELECT p.call_part_id AS id FROM application_part p JOIN decision d ON d.application_part_id = p.id AND d.outcome = 'AWARD'
     WHERE p.application_id = $1 AND p.call_part_id IS NOT NULL ORDER BY p.call_part_id`,
    [applicationId],
  );
  for (const { id } of awarded) {
    // Whoever else would promise out of this budget, or lower it, waits for this lock.
    const part = await act.lock<CallPart>(CallPart, id);
    if (part === null) continue;
    const isOwn = id === own.callPartId;
    if (part.budgetMinorUnits === null) {
      act.fault(
        'RULE_BROKEN',
        isOwn ? 'amount' : null,
        'The funder must first tell the budget of its part of the call.',
      );
    } else if ((await committedOf(act.manager, part)) > BigInt(part.budgetMinorUnits)) {
      const message = isOwn
        ? `With it the funder would promise more than its budget for the call, ${part.budget} ${part.currency}.`
        : 'With it another funder would promise more than its budget for the call.';
      act.fault('OUT_OF_RANGE', isOwn ? 'amount.amount' : null, message);
    }
  }
}
