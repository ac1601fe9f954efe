import {
  type Action,
  defineChange,
  defineCreate,
  enterState,
  given,
  isTied,
  optional,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { CallPart } from '../call-part/call-part.entity';
import { callPartFields, checkCurrency, newPartColumns } from '../call-part/call-part.fields';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import { fundsScheme } from '../funding-scheme/funding-scheme.relation';
import { topicLinks } from '../topic/topic-links';
import { Call } from './call.entity';
import { callFields, checkDays, checkOpenCall } from './call.fields';
import { fundsCall, willFundPart } from './call.relation';
import { callWorkflow } from './call.workflow';
import { CallTopic } from './call-topic.entity';

const scope = 'write:calls';

const createCall = defineCreate({
  name: 'createCall',
  description:
    'Writes a call as a draft, with the part of the funder that begins it. Other funders that the scheme names join by `addCallPart`.',
  entity: Call,
  scope,
  relation: willFundPart,
  input: {
    scheme: given.id('Id of the funding scheme that it is made under.'),
    funder: given.id('Id of the organisation that begins it; the scheme must name it as a funder.'),
    ...callFields,
    ...callPartFields,
  },
  async run(
    act,
    {
      scheme: schemeId,
      funder,
      titles,
      opensOn,
      closesOn,
      closesAt,
      timeZone,
      decisionDueOn,
      topics,
      programme,
      ...part
    },
  ) {
    const scheme = await act.lock<FundingScheme>(FundingScheme, schemeId);
    if (scheme === null) act.fault('NOT_FOUND', 'scheme', 'There is no such scheme.');
    else if (!(await isTied(act, fundsScheme, scheme))) {
      act.fault('RULE_BROKEN', 'funder', 'The scheme must name the funder.');
    }
    checkDays(act, { opensOn, closesOn, closesAt, timeZone, decisionDueOn });
    checkCurrency(act, part.budget, part.currency);
    act.settle();
    const id = await act.insert(Call, {
      ...titleColumns(storedTexts(titles)),
      funding_scheme_id: schemeId,
      programme_id: programme ?? scheme?.programmeId ?? null,
      opens_on: opensOn,
      closes_on: closesOn,
      closes_at: closesAt ?? null,
      time_zone: timeZone,
      decision_due_on: decisionDueOn ?? null,
      decided_on: null,
      status: callWorkflow.initial,
    });
    await act.replaceLinks(CallTopic, { call_id: id }, topicLinks(topics));
    await act.insert(CallPart, {
      call_id: id,
      position: 0,
      funder_organisation_id: funder,
      ...newPartColumns(part),
    });
    await enterState(act, callWorkflow, id, callWorkflow.initial);
    return id;
  },
});

const updateCall = defineChange({
  name: 'updateCall',
  description:
    'Corrects a draft of a call, or the titles and topics of an open one, whose end can be put off; what is left out stays as it is.',
  entity: Call,
  scope,
  relation: fundsCall,
  isVisible: (_, { status }) => status !== 'DRAFT',
  input: {
    titles: optional(callFields.titles),
    opensOn: optional(callFields.opensOn),
    closesOn: optional(callFields.closesOn),
    closesAt: callFields.closesAt,
    timeZone: optional(callFields.timeZone),
    decisionDueOn: callFields.decisionDueOn,
    topics: optional(callFields.topics),
    programme: callFields.programme,
  },
  async run(act, { titles, topics, programme, ...days }, call) {
    if (call.status === 'OPEN') checkOpenCall(act, { ...days, programme }, call);
    else if (call.status !== 'DRAFT') {
      act.refuse('ILLEGAL_STEP', null, `A call that is ${call.status} can not be changed.`, {
        currentState: call.status,
        allowedSteps: callWorkflow.allowedSteps(call.status),
      });
    }
    const opensOn = days.opensOn ?? call.opensOn;
    const closesOn = days.closesOn ?? call.closesOn;
    const closesAt = days.closesAt === undefined ? call.closesAt : days.closesAt;
    const timeZone = days.timeZone ?? call.timeZone;
    const decisionDueOn = days.decisionDueOn === undefined ? call.decisionDueOn : days.decisionDueOn;
    checkDays(act, { opensOn, closesOn, closesAt, timeZone, decisionDueOn });
    if (topics) await act.replaceLinks(CallTopic, { call_id: call.id }, topicLinks(topics));
    return {
      ...(titles && titleColumns(storedTexts(titles))),
      ...(programme !== undefined && { programme_id: programme }),
      opens_on: opensOn,
      closes_on: closesOn,
      closes_at: closesAt,
      time_zone: timeZone,
      decision_due_on: decisionDueOn,
    };
  },
});

/** How calls are written. */
export const callActions: readonly Action[] = [createCall, updateCall];
