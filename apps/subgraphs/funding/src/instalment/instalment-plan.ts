import { moneyFromMinorUnits } from '@kakehashi/shared-types';
import { type Act, storedMoney } from '@kakehashi/subgraph';
import { Instalment } from './instalment.entity';
import { instalmentWorkflow } from './instalment.workflow';
import type { PlannedInstalment } from './instalment-plan.fields';

/** What a plan must add up to, in minor units. */
export interface PlannedSum {
  readonly minorUnits: bigint;
  readonly currency: string;
}

/**
 * The instalments of a plan must be in the currency of what is promised, add up to exactly it, and wait for milestones that
 * there are.
 *
 * @param milestones the numbers of those that can still be reached, or are
 */
export function checkPlan(
  act: Act,
  path: string,
  instalments: readonly PlannedInstalment[],
  { minorUnits, currency }: PlannedSum,
  milestones: ReadonlySet<number>,
): void {
  let sum = 0n;
  let isComparable = true;
  for (const [index, { money, milestone }] of instalments.entries()) {
    if (money.currency === currency) sum += BigInt(storedMoney(money).minorUnits);
    else {
      isComparable = false;
      const message = `It must be in ${currency}, in which the funder pays, but is in ${money.currency}.`;
      act.fault('RULE_BROKEN', `${path}[${index}].money.currency`, message);
    }
    if (milestone != null && !milestones.has(milestone)) {
      const message = `The award has no milestone ${milestone} that is reached or can be.`;
      act.fault('NOT_FOUND', `${path}[${index}].milestone`, message);
    }
  }
  if (!isComparable || sum === minorUnits) return;
  const [planned, promised] = [sum, minorUnits].map((units) => moneyFromMinorUnits(units, currency).amount);
  const message = `The instalments must add up to exactly ${promised} ${currency}, but are ${planned}.`;
  act.fault('RULE_BROKEN', path, message);
}

/**
 * Writes the instalments of a plan that was checked.
 *
 * @param milestones number → id
 * @param first number of the first
 */
export async function writePlan(
  act: Act,
  commitmentId: string,
  instalments: readonly PlannedInstalment[],
  milestones: ReadonlyMap<number, string>,
  first = 1,
): Promise<void> {
  for (const [index, { money, dueOn, milestone }] of instalments.entries()) {
    const { minorUnits, amount, currency } = storedMoney(money);
    await act.insert(Instalment, {
      commitment_id: commitmentId,
      number: first + index,
      milestone_id: milestone == null ? null : milestones.get(milestone),
      amount_minor_units: minorUnits,
      currency,
      amount,
      due_on: dueOn,
      status: instalmentWorkflow.initial,
    });
  }
}
