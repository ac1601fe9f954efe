import { defineEnum } from '@kakehashi/shared-types';
import { type Act, type Action, defineChange, given, optional, type Relation, storedTexts } from '@kakehashi/subgraph';
import { fundsAward, isFunderOfAward } from '../award/award.relation';
import { recipientsOf } from '../award/award-told';
import { zoneOfAward } from '../award/award-zone';
import { lockLiveAward } from '../award/live-award';
import { Milestone } from './milestone.entity';
import { milestoneWorkflow } from './milestone.workflow';

const MilestoneOutcome = defineEnum('MilestoneOutcome', 'What became of a milestone.', {
  ACHIEVED: 'It is reached.',
  MISSED: 'It is not reached, and given up.',
  CANCELLED: 'It is no longer asked for.',
});

/** The step of the workflow by what is recorded. */
const STEPS = { ACHIEVED: 'recordMilestone', MISSED: 'missMilestone', CANCELLED: 'cancelMilestone' } as const;

const asksForMilestone: Relation<Milestone> = {
  who: fundsAward.who,
  holds: (act, { awardId }) => isFunderOfAward(act, awardId),
};

const recordMilestone: Action = {
  ...defineChange({
    name: 'recordMilestone',
    description:
      'Records what became of a milestone. Once it is reached, the instalments that wait for it fall due when their day has come; those of one that is missed or cancelled wait until `planInstalments` plans them anew.',
    entity: Milestone,
    scope: 'write:awards',
    relation: asksForMilestone,
    input: {
      outcome: given.oneOf(MilestoneOutcome, 'What became of it.'),
      achievedOn: optional(given.day('Day on which it was reached, not in the future; told only if it was.')),
      evidence: given.texts('What shows that it was reached, or why it was not or is no longer asked for.', {
        longest: 5_000,
      }),
    },
    async run(act, { outcome, achievedOn, evidence }, { id, awardId, status }) {
      await lockLiveAward(act, awardId, 'recordMilestone');
      const next = milestoneWorkflow.follow(STEPS[outcome], status);
      await checkDay(act, outcome, achievedOn, awardId);
      await act.emit('milestone.recorded', id, {
        milestoneId: id,
        awardId,
        status: outcome,
        recipientOrganisationIds: await recipientsOf(act, awardId),
      });
      return { status: next, achieved_on: achievedOn ?? null, evidence: storedTexts(evidence) };
    },
  }),
  workflow: milestoneWorkflow,
};

/** What funders do with milestones. */
export const milestoneActions: readonly Action[] = [recordMilestone];

async function checkDay(
  act: Act,
  outcome: keyof typeof STEPS,
  achievedOn: string | null | undefined,
  awardId: string,
): Promise<void> {
  if (outcome !== 'ACHIEVED') {
    if (achievedOn != null) act.fault('RULE_BROKEN', 'achievedOn', 'It is told only of a milestone that is reached.');
  } else if (achievedOn == null) {
    act.fault('REQUIRED', 'achievedOn', 'The day on which it was reached must be told.');
  } else if (achievedOn > act.today(await zoneOfAward(act, awardId))) {
    act.fault('OUT_OF_RANGE', 'achievedOn', `The day must not be in the future, but is ${achievedOn}.`);
  }
}
