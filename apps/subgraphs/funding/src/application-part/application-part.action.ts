import { type Act, type Action, defineChange, given, optional, storedTexts, takeStep } from '@kakehashi/subgraph';
import { Application } from '../application/application.entity';
import { applicationWorkflow } from '../application/application.workflow';
import { ApplicationPart } from './application-part.entity';
import { fundsPart, isHandedIn } from './application-part.relation';

const checkEligibility = defineChange({
  name: 'checkEligibility',
  description:
    'Tells whether an application fulfils the conditions of one funder. It is eligible once every funder finds so, and ineligible as soon as one does not.',
  entity: ApplicationPart,
  scope: 'write:decisions',
  relation: fundsPart,
  isVisible: isHandedIn,
  input: {
    isEligible: given.boolean('Whether it fulfils them.'),
    note: optional(given.texts('Why it does not, in any languages; must be told then.', { longest: 2_000 })),
  },
  async run(act, { isEligible, note }, part) {
    const application = await lockApplication(act, part);
    applicationWorkflow.follow('checkEligibility', application.status);
    if (isEligible && note)
      act.fault('RULE_BROKEN', 'note', 'A note is told only of what does not fulfil the conditions.');
    if (!isEligible && !note?.length)
      act.fault('REQUIRED', 'note', 'It must be told why the conditions are not fulfilled.');
    act.settle();
    const others: { eligibility: string }[] = await act.manager.query(
      'SELECT eligibility FROM application_part WHERE application_id = $1 AND id <> $2',
      [application.id, part.id],
    );
    if (!isEligible) await takeStep(act, applicationWorkflow, 'failEligibility', application, { reason: note });
    else if (others.every(({ eligibility }) => eligibility === 'ELIGIBLE')) {
      await takeStep(act, applicationWorkflow, 'checkEligibility', application);
    }
    const status = isEligible ? 'ELIGIBLE' : 'INELIGIBLE';
    return { eligibility: status, eligibility_note: storedTexts(note ?? []), status };
  },
});

/** What funders do with their parts before they decide. */
export const applicationPartActions: readonly Action[] = [checkEligibility];

/** The application that a part belongs to, locked. */
export async function lockApplication(act: Act, { applicationId }: ApplicationPart): Promise<Application> {
  const application = await act.lock<Application>(Application, applicationId);
  return application ?? act.refuse('NOT_FOUND', 'id', 'There is no such application.');
}
