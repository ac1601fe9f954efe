import { type Action, defineChange } from '@kakehashi/subgraph';
import { applicantsOf } from '../applicant/applicant.service';
import { moveParts } from '../application-part/application-part.service';
import { Call } from '../call/call.entity';
import { isAhead, isOver } from '../call/call-days';
import { Application } from './application.entity';
import { fundsApplication, leadsApplication, mayKnowApplication } from './application.relation';
import { applicationWorkflow } from './application.workflow';
import { checkTerms } from './application-terms';
import { mustBeEvaluated } from './evaluated-call';
import { mustBeReviewed } from './reviewed-parts';

const step = { entity: Application, workflow: applicationWorkflow, isVisible: mayKnowApplication } as const;
const ofApplicants = { ...step, scope: 'write:applications', relation: leadsApplication } as const;
const ofFunders = { ...step, scope: 'write:decisions', relation: fundsApplication } as const;

const submitApplication = defineChange({
  ...ofApplicants,
  name: 'submitApplication',
  description:
    'Hands an application in, until the end of the last day of its call in that call’s time zone. Afterwards it can not be changed.',
  async run(act, _, application) {
    const { id, callId } = application;
    const call = callId === null ? null : await act.lock<Call>(Call, callId);
    if (call === null) return act.refuse('RULE_BROKEN', null, 'It answers no call.');
    if (call.status !== 'OPEN' || isOver(call, act.now)) {
      act.fault('DEADLINE_PASSED', null, 'The call takes no more applications.');
    } else if (isAhead(call, act.now)) {
      act.fault('RULE_BROKEN', null, `The call takes applications from ${call.opensOn} on.`);
    }
    await checkTerms(act, application);
    act.settle();
    await moveParts(act.manager, id, 'SUBMITTED');
    const { leadPerson, leadOrganisation, coApplicants } = await applicantsOf(act, id);
    const funders: { id: string }[] = await act.manager.query(
      'SELECT funder_organisation_id AS id FROM application_part WHERE application_id = $1 ORDER BY position',
      [id],
    );
    await act.emit('application.submitted', id, {
      applicationId: id,
      callId: call.id,
      leadOrganisationId: leadOrganisation,
      funderOrganisationIds: funders.map((funder) => funder.id),
      personIds: [leadPerson, ...coApplicants.flatMap(({ person }) => person ?? [])].filter((person) => person !== ''),
      organisationIds: [leadOrganisation, ...coApplicants.flatMap(({ organisation }) => organisation ?? [])],
    });
    return { submitted_on: act.today(call.timeZone ?? undefined) };
  },
});

const withdrawApplication = defineChange({
  ...ofApplicants,
  name: 'withdrawApplication',
  description: 'Takes back an application that is not settled.',
  async run(act, _, { id }) {
    await moveParts(act.manager, id, 'WITHDRAWN');
    return {};
  },
});

const beginReview = defineChange({
  ...ofFunders,
  name: 'beginReview',
  description: 'Gives an eligible application to reviewers, once its call is being evaluated.',
  async run(act, _, { id, callId }) {
    await mustBeEvaluated(act, callId);
    await moveParts(act.manager, id, 'UNDER_REVIEW');
    return {};
  },
});

const recommendApplication = defineChange({
  ...ofFunders,
  name: 'recommendApplication',
  description: 'Notes that reviewers advise to award an application; every part must have a review.',
  async run(act, _, { id, callId }) {
    await mustBeEvaluated(act, callId);
    await mustBeReviewed(act, id);
    act.settle();
    await moveParts(act.manager, id, 'RECOMMENDED');
    return {};
  },
});

/** How applications go from step to step; see also the actions on their parts. */
export const applicationStepActions: readonly Action[] = [
  submitApplication,
  withdrawApplication,
  beginReview,
  recommendApplication,
];
