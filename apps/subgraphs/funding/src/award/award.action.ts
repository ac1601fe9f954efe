import {
  type Act,
  type Action,
  defineCreate,
  enterState,
  given,
  periodInputColumns,
  titleColumns,
} from '@kakehashi/subgraph';
import { Application } from '../application/application.entity';
import { Commitment } from '../commitment/commitment.entity';
import { mustStayWithinBudget } from '../commitment/commitment-budget';
import { checkPlan, writePlan } from '../instalment/instalment-plan';
import { givenInstalments } from '../instalment/instalment-plan.fields';
import { milestoneNumbers, writeMilestones } from '../milestone/milestone.fields';
import { Award } from './award.entity';
import { awardConstraints, awardFields, checkPeriod } from './award.fields';
import { fundsAskedFor } from './award.relation';
import { awardWorkflow } from './award.workflow';
import { type Grant, grantsOf } from './award-grant';
import { receiveFromApplication } from './award-receivers';
import { tellContracted } from './award-told';

const contractAward = defineCreate({
  name: 'contractAward',
  description:
    'Signs the contract of an application that every funder awards. Topics, recipients and people are those of the application; each funder commits itself to what it decided, in its own currency. A funder whose instalments are not told plans them by `planInstalments`.',
  entity: Award,
  scope: 'write:awards',
  relation: fundsAskedFor,
  input: {
    application: given.id('Id of the application.'),
    ...awardFields,
    plans: given.list(
      'CommitmentPlanInput',
      {
        funder: given.id('Id of the organisation that pays: one of those that the application asks.'),
        instalments: givenInstalments,
      },
      'How a funder pays. An officer plans for their own funder alone.',
    ),
  },
  constraints: awardConstraints,
  async run(act, { application: applicationId, awardNumber, period, milestones, plans }) {
    const application = await findAwarded(act, applicationId);
    const grants = await grantsOf(act, application.id);
    if (grants.length === 0 || grants.some(({ outcome }) => outcome !== 'AWARD')) {
      act.refuse('RULE_BROKEN', 'application', 'There must be a decision of every funder to award its part.');
    }
    checkPeriod(act, period);
    checkPlans(act, plans, grants, milestoneNumbers(milestones));
    act.settle();
    const id = await act.insert(Award, {
      award_number: awardNumber.trim(),
      ...titleColumns(application.titles),
      description: application.abstract,
      funding_scheme_id: application.fundingSchemeId,
      call_id: application.callId,
      application_id: application.id,
      project_id: application.projectId,
      programme_id: await programmeOfCall(act, application.callId),
      decided_on: grants
        .map(({ decidedOn }) => decidedOn)
        .sort()
        .at(-1),
      ...periodInputColumns(period),
      status: awardWorkflow.initial,
    });
    await enterState(act, awardWorkflow, id, awardWorkflow.initial);
    await receiveFromApplication(act, id, application.id);
    const milestoneIds = await writeMilestones(act, id, milestones);
    for (const [position, grant] of grants.entries()) {
      const commitment = await act.insert(Commitment, {
        award_id: id,
        position,
        funder_organisation_id: grant.funder,
        amount_minor_units: grant.minorUnits,
        currency: grant.currency,
        amount: grant.amount,
      });
      const plan = plans.find(({ funder }) => funder.toLowerCase() === grant.funder);
      if (plan) await writePlan(act, commitment, plan.instalments, milestoneIds);
      await mustStayWithinBudget(act, application.callId, grant, 'application');
    }
    await tellContracted(act, id, application.projectId);
    return id;
  },
});

/** How awards that answer an application are made. */
export const awardActions: readonly Action[] = [contractAward];

async function findAwarded(act: Act, id: string): Promise<Application> {
  const application = await act.lock<Application>(Application, id);
  if (application === null) return act.refuse('NOT_FOUND', 'application', 'There is no such application.');
  if (application.status !== 'AWARDED') {
    const message = `Every funder must have awarded its part of the application first, but it is ${application.status}.`;
    return act.refuse('RULE_BROKEN', 'application', message);
  }
  return application;
}

interface Plan {
  readonly funder: string;
  readonly instalments: Parameters<typeof checkPlan>[2];
}

function checkPlans(act: Act, plans: readonly Plan[], grants: readonly Grant[], milestones: ReadonlySet<number>): void {
  const planned = new Set<string>();
  for (const [index, { funder: given, instalments }] of plans.entries()) {
    const funder = given.toLowerCase();
    const grant = grants.find((one) => one.funder === funder);
    const path = `plans[${index}]`;
    if (!grant) {
      act.fault('NOT_FOUND', `${path}.funder`, 'The application asks no such funder.');
      continue;
    }
    if (!act.isSteward && act.caller.organisation?.toLowerCase() !== funder) {
      act.fault('NOT_ALLOWED', `${path}.funder`, 'It can be planned by an officer of that funder, by planInstalments.');
    }
    if (planned.has(funder)) act.fault('DUPLICATE', `${path}.funder`, 'Each funder must be given once.');
    planned.add(funder);
    const promised = { minorUnits: BigInt(grant.minorUnits), currency: grant.currency };
    checkPlan(act, `${path}.instalments`, instalments, promised, milestones);
  }
}

async function programmeOfCall(act: Act, callId: string | null): Promise<string | null> {
  const rows: { programme: string | null }[] = await act.manager.query(
    'SELECT programme_id AS programme FROM call WHERE id = $1',
    [callId],
  );
  return rows[0]?.programme ?? null;
}
