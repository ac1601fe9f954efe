import {
  type Action,
  defineChange,
  defineCreate,
  enterState,
  given,
  optional,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { applicantsOf, checkApplicants, replaceApplicants } from '../applicant/applicant.service';
import { checkParts, replaceParts } from '../application-part/application-part.service';
import { Call } from '../call/call.entity';
import { isOver } from '../call/call-days';
import { topicLinks } from '../topic/topic-links';
import { Application } from './application.entity';
import { applicationFields } from './application.fields';
import { leadsApplication, mayKnowApplication, willLeadApplication } from './application.relation';
import { applicationWorkflow } from './application.workflow';
import { ApplicationTopic } from './application-topic.entity';

const scope = 'write:applications';

const createApplication = defineCreate({
  name: 'createApplication',
  description: 'Writes an application to a call as a draft, which nobody but its applicants sees.',
  entity: Application,
  scope,
  relation: willLeadApplication,
  input: {
    call: given.id('Id of the call.'),
    leadOrganisation: given.id('Id of the organisation that leads and answers for it.'),
    ...applicationFields,
  },
  async run(act, input) {
    const call = await act.lock<Call>(Call, input.call);
    if (call === null || call.status === 'DRAFT') {
      return act.refuse('NOT_FOUND', 'call', 'There is no such call, or it may not be seen.');
    }
    if (call.status !== 'OPEN' || isOver(call, act.now)) {
      act.fault('DEADLINE_PASSED', 'call', 'The call takes no more applications.');
    }
    checkApplicants(act, input);
    await checkParts(act, input.parts, call.id);
    act.settle();
    const id = await act.insert(Application, {
      ...titleColumns(storedTexts(input.titles)),
      abstract: storedTexts(input.abstract),
      funding_scheme_id: call.fundingSchemeId,
      call_id: call.id,
      project_id: null,
      submitted_on: null,
      duration_months: input.durationMonths,
      status: applicationWorkflow.initial,
    });
    await act.replaceLinks(ApplicationTopic, { application_id: id }, topicLinks(input.topics));
    await replaceApplicants(act, id, input);
    await replaceParts(act, id, input.parts);
    await enterState(act, applicationWorkflow, id, applicationWorkflow.initial);
    return id;
  },
});

const updateApplication = defineChange({
  name: 'updateApplication',
  description:
    'Corrects a draft of an application; what is left out stays as it is. A list that is given replaces the one before.',
  entity: Application,
  scope,
  relation: leadsApplication,
  isVisible: mayKnowApplication,
  input: {
    titles: optional(applicationFields.titles),
    abstract: optional(applicationFields.abstract),
    durationMonths: optional(applicationFields.durationMonths),
    topics: optional(applicationFields.topics),
    leadPerson: optional(applicationFields.leadPerson),
    leadCountry: optional(applicationFields.leadCountry),
    coApplicants: optional(applicationFields.coApplicants),
    parts: optional(applicationFields.parts),
  },
  async run(
    act,
    { titles, abstract, durationMonths, topics, leadPerson, leadCountry, coApplicants, parts },
    application,
  ) {
    const { id, status, callId } = application;
    if (status !== 'DRAFT') {
      act.refuse('ILLEGAL_STEP', null, `An application that is ${status} can not be changed.`, {
        currentState: status,
        allowedSteps: applicationWorkflow.allowedSteps(status),
      });
    }
    const known = await applicantsOf(act, id);
    const applicants = {
      leadOrganisation: known.leadOrganisation,
      leadPerson: leadPerson ?? known.leadPerson,
      leadCountry: leadCountry ?? known.leadCountry,
      coApplicants: coApplicants ?? known.coApplicants,
    };
    checkApplicants(act, applicants);
    if (parts) await checkParts(act, parts, callId ?? '');
    act.settle();
    await replaceApplicants(act, id, applicants);
    if (parts) await replaceParts(act, id, parts);
    if (topics) await act.replaceLinks(ApplicationTopic, { application_id: id }, topicLinks(topics));
    return {
      ...(titles && titleColumns(storedTexts(titles))),
      ...(abstract && { abstract: storedTexts(abstract) }),
      ...(durationMonths != null && { duration_months: durationMonths }),
    };
  },
});

/** How applications are written. */
export const applicationActions: readonly Action[] = [createApplication, updateApplication];
