import {
  type Act,
  type Action,
  defineCreate,
  enterState,
  given,
  optional,
  periodInputColumns,
  storedMoney,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { AwardPerson } from '../award-person/award-person.entity';
import { AwardPersonRole } from '../award-person/award-person.enum';
import { AwardRecipient } from '../award-recipient/award-recipient.entity';
import { AwardRecipientRole } from '../award-recipient/award-recipient.enum';
import { Call } from '../call/call.entity';
import { Commitment } from '../commitment/commitment.entity';
import { mustStayWithinBudget } from '../commitment/commitment-budget';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import { checkPlan, writePlan } from '../instalment/instalment-plan';
import { givenInstalments } from '../instalment/instalment-plan.fields';
import { milestoneNumbers, writeMilestones } from '../milestone/milestone.fields';
import { topicLinks } from '../topic/topic-links';
import { Award } from './award.entity';
import { awardConstraints, awardFields, checkPeriod } from './award.fields';
import { willFundAward } from './award.relation';
import { awardWorkflow } from './award.workflow';
import { tellContracted } from './award-told';
import { AwardTopic } from './award-topic.entity';

const contractDirectAward = defineCreate({
  name: 'contractDirectAward',
  description:
    'Signs the contract of an award that one funder gives without an application. Within a call, all that the funder promises stays within its budget for it.',
  entity: Award,
  scope: 'write:awards',
  relation: willFundAward,
  input: {
    funder: given.id('Id of the organisation that pays.'),
    money: given.money('What it promises.'),
    titles: given.texts('What the award is called, in each language that has it.'),
    description: optional(given.texts('What it is for, in each language that has it.', { longest: 20_000 })),
    scheme: optional(given.id('Id of the funding scheme that it is given under; default that of the call.')),
    call: optional(given.id('Id of the call that it is given under; the funder must have a part in it.')),
    project: optional(given.id('Id of the project that it pays for; whether there is such is not checked.')),
    programme: optional(given.id('Id of the programme that it belongs to; whether there is such is not checked.')),
    topics: given.ids('Ids of the topics that it pays work on; whether there are such is not checked.', { most: 20 }),
    recipients: given.list(
      'AwardRecipientInput',
      {
        organisation: given.id('Id of the organisation; whether there is such is not checked.'),
        role: given.oneOf(AwardRecipientRole, 'What it is to the award; one at least leads.'),
      },
      'An organisation that receives the award.',
    ),
    people: given.list(
      'AwardPersonInput',
      {
        person: given.id('Id of the person; whether there is such is not checked.'),
        role: given.oneOf(AwardPersonRole, 'What they are to the award.'),
      },
      'A person named in the award.',
    ),
    decidedOn: given.day('Day on which it was decided to give it; not in the future.'),
    ...awardFields,
    instalments: givenInstalments,
  },
  constraints: awardConstraints,
  async run(act, input) {
    const { funder, money, milestones, recipients, people, period } = input;
    const stored = storedMoney(money);
    const call = await findCall(act, input.call);
    await act.mustExist(FundingScheme, input.scheme, 'scheme');
    if (input.decidedOn > act.today(call?.timeZone ?? undefined)) {
      act.fault('OUT_OF_RANGE', 'decidedOn', `The day must not be in the future, but is ${input.decidedOn}.`);
    }
    if (!recipients.some(({ role }) => role === 'LEAD')) {
      act.fault('REQUIRED', 'recipients', 'One organisation at least must lead.');
    }
    mustBeOnce(
      act,
      'recipients',
      recipients.map(({ organisation }) => organisation),
    );
    mustBeOnce(
      act,
      'people',
      people.map(({ person }) => person),
    );
    checkPeriod(act, period);
    const promised = { minorUnits: BigInt(stored.minorUnits), currency: stored.currency };
    checkPlan(act, 'instalments', input.instalments, promised, milestoneNumbers(milestones));
    act.settle();
    const id = await act.insert(Award, {
      award_number: input.awardNumber.trim(),
      ...titleColumns(storedTexts(input.titles)),
      description: storedTexts(input.description ?? []),
      funding_scheme_id: input.scheme ?? call?.fundingSchemeId ?? null,
      call_id: call?.id ?? null,
      application_id: null,
      project_id: input.project ?? null,
      programme_id: input.programme ?? call?.programmeId ?? null,
      decided_on: input.decidedOn,
      ...periodInputColumns(period),
      status: awardWorkflow.initial,
    });
    await enterState(act, awardWorkflow, id, awardWorkflow.initial);
    await act.replaceLinks(AwardTopic, { award_id: id }, topicLinks(input.topics));
    for (const [position, { organisation, role }] of recipients.entries()) {
      await act.insert(AwardRecipient, { award_id: id, position, organisation_id: organisation, role });
    }
    for (const [position, { person, role }] of people.entries()) {
      await act.insert(AwardPerson, { award_id: id, position, person_id: person, role });
    }
    const commitment = await act.insert(Commitment, {
      award_id: id,
      position: 0,
      funder_organisation_id: funder,
      amount_minor_units: stored.minorUnits,
      currency: stored.currency,
      amount: stored.amount,
    });
    await writePlan(act, commitment, input.instalments, await writeMilestones(act, id, milestones));
    await mustStayWithinBudget(act, call?.id ?? null, { funder, currency: stored.currency }, 'money');
    await tellContracted(act, id, input.project?.toLowerCase() ?? null);
    return id;
  },
});

/** How awards without an application are made. */
export const directAwardActions: readonly Action[] = [contractDirectAward];

async function findCall(act: Act, id: string | null | undefined): Promise<Call | null> {
  if (id == null) return null;
  const call = await act.lock<Call>(Call, id);
  if (call !== null && call.status !== 'DRAFT') return call;
  act.fault('NOT_FOUND', 'call', 'There is no such call, or it is not public.');
  return null;
}

function mustBeOnce(act: Act, field: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.map((one) => one.toLowerCase()).entries()) {
    if (seen.has(id)) act.fault('DUPLICATE', `${field}[${index}]`, 'Each must be given once.');
    seen.add(id);
  }
}
