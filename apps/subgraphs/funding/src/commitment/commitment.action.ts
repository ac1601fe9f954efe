import { type Act, type Action, defineChange } from '@kakehashi/subgraph';
import { lockLiveAward } from '../award/live-award';
import { Instalment } from '../instalment/instalment.entity';
import { instalmentWorkflow } from '../instalment/instalment.workflow';
import { checkPlan, writePlan } from '../instalment/instalment-plan';
import { givenInstalments } from '../instalment/instalment-plan.fields';
import { Commitment } from './commitment.entity';
import { ownsCommitment } from './commitment.relation';

const planInstalments = defineChange({
  name: 'planInstalments',
  description:
    'Tells in which parts a commitment is paid, or plans anew what is not paid yet: instalments of which something is paid stay, all others are cancelled and replaced. All that is not cancelled is exactly the commitment.',
  entity: Commitment,
  scope: 'write:awards',
  relation: ownsCommitment,
  input: { instalments: givenInstalments },
  async run(act, { instalments }, { id, awardId, amountMinorUnits, currency }) {
    await lockLiveAward(act, awardId, 'planInstalments');
    const earlier = await instalmentsOf(act, id);
    const kept = earlier.filter(
      ({ hasPayment, status }) => status !== 'CANCELLED' && (hasPayment || status === 'PAID'),
    );
    const left = kept.reduce((sum, { minorUnits }) => sum - BigInt(minorUnits), BigInt(amountMinorUnits));
    const milestones = await milestonesOf(act, awardId);
    checkPlan(act, 'instalments', instalments, { minorUnits: left, currency }, new Set(milestones.keys()));
    act.settle();
    for (const one of earlier) {
      if (one.status === 'CANCELLED' || kept.includes(one)) continue;
      await act.update(Instalment, one.id, { status: instalmentWorkflow.follow('cancelInstalment', one.status) });
    }
    const last = Math.max(0, ...earlier.map(({ number }) => number));
    await writePlan(act, id, instalments, milestones, last + 1);
    return {};
  },
});

/** What funders do with their commitments. */
export const commitmentActions: readonly Action[] = [planInstalments];

interface EarlierInstalment extends Pick<Instalment, 'id' | 'number' | 'status'> {
  readonly minorUnits: string;
  readonly hasPayment: boolean;
}

function instalmentsOf(act: Act, commitmentId: string): Promise<EarlierInstalment[]> {
  return act.manager.query(
    `SELECT i.id, i.number, i.status, i.amount_minor_units::text AS "minorUnits",
       EXISTS (SELECT FROM payment p WHERE p.instalment_id = i.id) AS "hasPayment"
     FROM instalment i WHERE i.commitment_id = $1 ORDER BY i.number`,
    [commitmentId],
  );
}

/** The milestones of an award that are reached or can be: number → id. */
async function milestonesOf(act: Act, awardId: string): Promise<Map<number, string>> {
  const rows: { id: string; number: number }[] = await act.manager.query(
    `SELECT id, number FROM milestone WHERE award_id = $1 AND status IN ('PLANNED', 'ACHIEVED') ORDER BY number`,
    [awardId],
  );
  return new Map(rows.map(({ id, number }) => [number, id]));
}
