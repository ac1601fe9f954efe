import { type Act, type Action, defineChange, given } from '@kakehashi/subgraph';
import { Call } from './call.entity';
import { fundsCall } from './call.relation';
import { callWorkflow } from './call.workflow';
import { isOver } from './call-days';
import { tellCall } from './call-told';

const step = {
  entity: Call,
  scope: 'write:calls',
  relation: fundsCall,
  workflow: callWorkflow,
  isVisible: (_: Act, { status }: Call) => status !== 'DRAFT',
} as const;

const openCall = defineChange({
  ...step,
  name: 'openCall',
  description: 'Makes a call public: every funder must have told its budget and its rules.',
  async run(act, _, call) {
    if (isOver(call, act.now)) act.fault('RULE_BROKEN', null, `Its last day, ${call.closesOn}, has passed.`);
    const incomplete: { funder: string }[] = await act.manager.query(
      `SELECT funder_organisation_id AS funder FROM call_part
       WHERE call_id = $1 AND (budget_minor_units IS NULL OR rules = '[]') ORDER BY position`,
      [call.id],
    );
    for (const { funder } of incomplete) {
      act.fault('RULE_BROKEN', null, `The funder ${funder} must first tell the budget and the rules of its part.`);
    }
    await tellCall(act, 'call.opened', call.id);
    return {};
  },
});

const closeCall = defineChange({
  ...step,
  name: 'closeCall',
  description: 'Ends the time to apply before its last day; afterwards it ends by itself.',
  input: { reason: given.texts('Why, for the history; in any languages.', { longest: 2_000 }) },
  async run(act, _, { id }) {
    await tellCall(act, 'call.closed', id);
    return {};
  },
});

const beginEvaluation = defineChange({
  ...step,
  name: 'beginEvaluation',
  description: 'Begins the review of what was applied for.',
});

const concludeCall = defineChange({
  ...step,
  name: 'concludeCall',
  description:
    'Ends a call: every application must be settled, or every funder have decided on its part of it. What is in reserve can still be awarded.',
  async run(act, _, { id, timeZone }) {
    const undecided: { id: string; parts: number }[] = await act.manager.query(
      `SELECT a.id, count(p.id)::int AS parts
       FROM application a
       JOIN application_part p ON p.application_id = a.id
       LEFT JOIN decision d ON d.application_part_id = p.id
       WHERE a.call_id = $1 AND a.status IN ('SUBMITTED', 'ELIGIBLE', 'UNDER_REVIEW', 'RECOMMENDED') AND d.id IS NULL
       GROUP BY a.id ORDER BY a.id LIMIT 10`,
      [id],
    );
    for (const application of undecided) {
      act.fault(
        'RULE_BROKEN',
        null,
        `Of the parts of the application ${application.id}, ${application.parts} must still be decided.`,
      );
    }
    await tellCall(act, 'call.decided', id);
    return { decided_on: act.today(timeZone ?? undefined) };
  },
});

/** How a call goes from step to step. */
export const callStepActions: readonly Action[] = [openCall, closeCall, beginEvaluation, concludeCall];
