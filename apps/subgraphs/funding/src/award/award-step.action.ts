import { type Action, defineChange, given } from '@kakehashi/subgraph';
import { Award } from './award.entity';
import { fundsAward } from './award.relation';
import { awardWorkflow } from './award.workflow';

const step = { entity: Award, scope: 'write:awards', relation: fundsAward, workflow: awardWorkflow } as const;

/** Steps that recipients must be able to understand later say why. */
const withReason = { reason: given.texts('Why, for the history; in any languages.', { longest: 2_000 }) };

const beginAward = defineChange({
  ...step,
  name: 'beginAward',
  description:
    'Lets work begin. Every funder must have planned its instalments; from now on they fall due when their day has come and their milestone is reached.',
  async run(act, _, { id }) {
    const unplanned: { funder: string | null }[] = await act.manager.query(
      `SELECT c.funder_organisation_id AS funder FROM award_commitment c
       WHERE c.award_id = $1 AND NOT EXISTS (
         SELECT FROM instalment i WHERE i.commitment_id = c.id AND i.status <> 'CANCELLED')
       ORDER BY c.position`,
      [id],
    );
    for (const { funder } of unplanned) {
      const message = `The funder ${funder ?? 'without an id'} must first plan its instalments, by planInstalments.`;
      act.fault('RULE_BROKEN', null, message);
    }
    return {};
  },
});

const suspendAward = defineChange({
  ...step,
  name: 'suspendAward',
  description: 'Halts work and payments; instalments do not fall due meanwhile.',
  input: withReason,
});

const resumeAward = defineChange({
  ...step,
  name: 'resumeAward',
  description: 'Lets work and payments go on.',
});

const completeAward = defineChange({
  ...step,
  name: 'completeAward',
  description: 'Ends an award whose work is done. No instalment may be open.',
  async run(act, _, { id }) {
    const [{ open }] = await act.manager.query(
      `SELECT count(*)::int AS open FROM instalment i JOIN award_commitment c ON c.id = i.commitment_id
       WHERE c.award_id = $1 AND i.status IN ('PLANNED', 'DUE')`,
      [id],
    );
    if (open > 0) {
      const message = `All instalments must be paid or cancelled first, but ${open} are open.`;
      act.fault('RULE_BROKEN', null, message);
    }
    return {};
  },
});

const terminateAward = defineChange({
  ...step,
  name: 'terminateAward',
  description:
    'Ends an award before its time. What is not paid wholly is cancelled, and milestones are no longer asked for.',
  input: withReason,
  async run(act, _, { id }) {
    await act.manager.query(
      `UPDATE instalment SET status = 'CANCELLED' WHERE status IN ('PLANNED', 'DUE')
         AND commitment_id IN (SELECT c.id FROM award_commitment c WHERE c.award_id = $1)`,
      [id],
    );
    await act.manager.query(`UPDATE milestone SET status = 'CANCELLED' WHERE award_id = $1 AND status = 'PLANNED'`, [
      id,
    ]);
    return {};
  },
});

/** How an award goes from step to step. */
export const awardStepActions: readonly Action[] = [
  beginAward,
  suspendAward,
  resumeAward,
  completeAward,
  terminateAward,
];
