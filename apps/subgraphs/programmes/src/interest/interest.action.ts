import { type Action, defineChange, defineCreate, enterState, given, optional, storedTexts } from '@kakehashi/subgraph';
import { lockOpenChallenge } from '../challenge/open-challenge';
import { Interest } from './interest.entity';
import { expressedInterest, willExpressInterest } from './interest.relation';
import { interestWorkflow } from './interest.workflow';
import { interestDecisions } from './interest-decision.action';
import { mustHaveNoOffer } from './must-have-no-offer';
import { somebodyOf } from './somebody';

const scope = 'write:interests';

const message = given.texts('What is written to the owner, who alone reads it, in each language that has it.', {
  longest: 5_000,
});

const expressInterest = defineCreate({
  name: 'expressInterest',
  description: 'Tells the owner of a challenge who would take it up; once while the answer is open.',
  entity: Interest,
  scope,
  relation: willExpressInterest,
  input: {
    challenge: given.id('Id of the challenge; its deadline must not have passed.'),
    person: optional(
      given.id('Id of the person who shows interest: the caller. Either this or `organisation`, or both.'),
    ),
    organisation: optional(
      given.id('Id of the organisation that shows interest, alone or through the person: that of the caller.'),
    ),
    message,
  },
  constraints: {
    interest_open_of_person: { field: 'person', message: 'The person has shown interest in the challenge already.' },
    interest_open_of_organisation: {
      field: 'organisation',
      message: 'The organisation has shown interest in the challenge already.',
    },
  },
  async run(act, { challenge, person, organisation, message: texts }) {
    if (person == null && organisation == null) {
      act.refuse('REQUIRED', 'person', 'A person must be given, or an organisation, or both.');
    }
    const {
      id: challengeId,
      ownerOrganisationId,
      deadlineOn,
      timeZone,
    } = await lockOpenChallenge(act, challenge, 'challenge');
    if (deadlineOn !== null && deadlineOn < act.today(timeZone)) {
      act.fault(
        'DEADLINE_PASSED',
        'challenge',
        `Interest could be shown until the end of ${deadlineOn} in ${timeZone}.`,
      );
    }
    if ([organisation?.toLowerCase(), act.caller.organisation?.toLowerCase()].includes(ownerOrganisationId)) {
      act.fault('NOT_ALLOWED', 'challenge', 'Who poses a challenge can not show interest in it.');
    }
    act.settle();
    const id = await act.insert(Interest, {
      challenge_id: challengeId,
      person_id: person ?? null,
      organisation_id: organisation ?? null,
      status: interestWorkflow.initial,
      message: storedTexts(texts),
      expressed_on: act.today(),
    });
    await enterState(act, interestWorkflow, id, interestWorkflow.initial);
    const somebody = somebodyOf({ personId: person, organisationId: organisation });
    await act.emit('interest.expressed', id, { interestId: id, challengeId, ownerOrganisationId, ...somebody });
    return id;
  },
});

const updateInterest = defineChange({
  name: 'updateInterest',
  description: 'Corrects what is written to the owner, as long as the owner has not decided.',
  entity: Interest,
  scope,
  relation: expressedInterest,
  input: { message },
  run(act, { message: texts }, { status }) {
    if (status !== 'EXPRESSED') {
      act.refuse('ILLEGAL_STEP', null, `It is ${status}; it can be corrected while it is EXPRESSED.`, {
        currentState: status,
        allowedSteps: interestWorkflow.allowedSteps(status),
      });
    }
    return { message: storedTexts(texts) };
  },
});

const withdrawInterest = defineChange({
  name: 'withdrawInterest',
  description: 'Takes an interest back.',
  entity: Interest,
  scope,
  relation: expressedInterest,
  workflow: interestWorkflow,
  async run(act, _, { id }) {
    await mustHaveNoOffer(act, id);
    return {};
  },
});

const acceptInvitation = defineChange({
  name: 'acceptInvitation',
  description:
    'Says yes to an invitation to take a challenge up; what is agreed upon is then the terms of a commission.',
  entity: Interest,
  scope,
  relation: expressedInterest,
  workflow: interestWorkflow,
  async run(act, _, { challengeId }) {
    await lockOpenChallenge(act, challengeId, null);
    return {};
  },
});

const declineInvitation = defineChange({
  name: 'declineInvitation',
  description: 'Says no to an invitation to take a challenge up.',
  entity: Interest,
  scope,
  relation: expressedInterest,
  workflow: interestWorkflow,
  async run(act, _, { id }) {
    await mustHaveNoOffer(act, id);
    return {};
  },
});

/** What can be done to interests, by those who express them and by the owners of challenges. */
export const interestActions: readonly Action[] = [
  expressInterest,
  updateInterest,
  withdrawInterest,
  acceptInvitation,
  declineInvitation,
  ...interestDecisions,
];
