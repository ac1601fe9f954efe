import { type Act, type Action, defineChange, given, optional, storedTexts } from '@kakehashi/subgraph';
import { applicationWorkflow } from '../application/application.workflow';
import { mustBeEvaluated } from '../application/evaluated-call';
import { lockApplication } from '../application-part/application-part.action';
import { ApplicationPart } from '../application-part/application-part.entity';
import { fundsPart, isHandedIn } from '../application-part/application-part.relation';
import { Decision } from './decision.entity';
import { DecisionOutcome } from './decision.enum';
import { checkGrant, followDecision, grantColumns } from './decision.service';

const common = {
  entity: ApplicationPart,
  scope: 'write:decisions',
  relation: fundsPart,
  isVisible: isHandedIn,
  input: {
    outcome: given.oneOf(DecisionOutcome, 'What the funder decides.'),
    amount: optional(
      given.money('What is granted, in the currency asked for; must be told of an award and of nothing else.'),
    ),
    reason: given.texts('Why, in any languages.', { longest: 5_000 }),
  },
} as const;

const decideApplicationPart = defineChange({
  ...common,
  name: 'decideApplicationPart',
  description:
    'Decides on the part of an application that one funder pays. It is awarded once every funder awards its part, and rejected as soon as one rejects. What a funder grants in a call never passes its budget.',
  async run(act, { outcome, amount, reason }, part) {
    const application = await lockApplication(act, part);
    applicationWorkflow.follow(outcome === 'REJECT' ? 'rejectPart' : 'decideApplicationPart', application.status);
    const { timeZone } = await mustBeEvaluated(act, application.callId);
    if (await findDecision(act, part)) {
      act.refuse('DUPLICATE', null, 'The funder has decided on it already; reviseDecision changes that.');
    }
    checkGrant(act, outcome, amount, part);
    act.settle();
    await act.insert(Decision, {
      application_part_id: part.id,
      outcome,
      ...grantColumns(amount),
      decided_on: act.today(timeZone ?? undefined),
      decided_by_organisation_id: part.funderOrganisationId,
      reason: storedTexts(reason),
    });
    await followDecision(act, application, part, outcome, reason);
    return { status: STATUS_AFTER[outcome] };
  },
});

const reviseDecision = defineChange({
  ...common,
  name: 'reviseDecision',
  description:
    'Decides anew, as long as the application is not awarded. One that was rejected before every part had a review stays rejected. The journal keeps what was decided before.',
  async run(act, { outcome, amount, reason }, part) {
    const application = await lockApplication(act, part);
    const { status } = application;
    const decision = await findDecision(act, part);
    if (!decision) return act.refuse('NOT_FOUND', null, 'The funder has not decided yet.');
    if (status !== 'RECOMMENDED' && status !== 'REJECTED') {
      return act.refuse('ILLEGAL_STEP', null, `Application is ${status}, so that no decision on it can be changed.`, {
        currentState: status,
        allowedSteps: applicationWorkflow.allowedSteps(status),
      });
    }
    const { timeZone } = await mustBeEvaluated(act, application.callId, ['EVALUATING', 'DECIDED']);
    checkGrant(act, outcome, amount, part);
    act.settle();
    await act.update(Decision, decision.id, {
      outcome,
      ...grantColumns(amount),
      decided_on: act.today(timeZone ?? undefined),
      reason: storedTexts(reason),
    });
    await followDecision(act, application, part, outcome, reason);
    return { status: STATUS_AFTER[outcome] };
  },
});

/** What funders decide. */
export const decisionActions: readonly Action[] = [decideApplicationPart, reviseDecision];

/** The status of a part by what was decided on it: in reserve it is still recommended. */
const STATUS_AFTER = { AWARD: 'AWARDED', RESERVE: 'RECOMMENDED', REJECT: 'REJECTED' } as const;

async function findDecision(act: Act, { id }: ApplicationPart): Promise<{ readonly id: string } | undefined> {
  const rows: { id: string }[] = await act.manager.query('SELECT id FROM decision WHERE application_part_id = $1', [
    id,
  ]);
  return rows[0];
}
