import { z } from 'zod';
import type { EventDeclaration } from './event-declaration';
import {
  currencyCode,
  day,
  dayOrNull,
  entityId,
  entityIds,
  laterIds,
  minorUnits,
  oneOf,
  optionalId,
  somebody,
} from './payload-values';

const placement = () =>
  z.object({
    placementId: entityId(),
    personId: entityId(),
    homeOrganisationId: optionalId(),
    hostOrganisationId: entityId(),
  });

/** Every event that crosses from one subgraph to another. `docs/events.md` is this table; a test compares them. */
export const eventCatalogue = {
  'affiliation.recorded': {
    description: 'It became known that a person belongs to an organisation, or once did.',
    producer: 'people',
    version: 1,
    subject: 'Affiliation',
    payload: z.object({
      personId: entityId(),
      organisationId: entityId(),
      from: dayOrNull(),
      to: dayOrNull(),
    }),
  },
  'person.visibility-changed': {
    description: 'A person has chosen anew who may see them.',
    producer: 'people',
    version: 1,
    subject: 'Person',
    payload: z.object({ personId: entityId(), visibility: oneOf('PUBLIC', 'MEMBERS', 'PRIVATE') }),
  },
  'person.erased': {
    description: 'The data of a person was erased; their id is a pseudonym from now on.',
    producer: 'people',
    version: 1,
    subject: 'Person',
    payload: z.object({ personId: entityId() }),
  },
  'challenge.published': {
    description: 'A challenge is open to experts.',
    producer: 'programmes',
    version: 1,
    subject: 'Challenge',
    payload: z.object({ challengeId: entityId(), topicIds: entityIds(), ownerOrganisationId: entityId() }),
  },
  'challenge.closed': {
    description: 'A challenge that was open to experts has come to its end.',
    producer: 'programmes',
    version: 1,
    subject: 'Challenge',
    payload: z.object({
      challengeId: entityId(),
      topicIds: entityIds(),
      status: oneOf('SOLVED', 'CANCELLED', 'EXPIRED'),
    }),
  },
  'interest.expressed': {
    description: 'A person, an organisation, or a person for an organisation would take a challenge up.',
    producer: 'programmes',
    version: 1,
    subject: 'Interest',
    payload: z.object({
      interestId: entityId(),
      challengeId: entityId(),
      ownerOrganisationId: entityId(),
      ...somebody(),
    }),
  },
  'interest.decided': {
    description: 'The owner of a challenge has shortlisted, invited or declined who would take it up.',
    producer: 'programmes',
    version: 1,
    subject: 'Interest',
    payload: z.object({
      interestId: entityId(),
      challengeId: entityId(),
      status: oneOf('SHORTLISTED', 'INVITED', 'DECLINED'),
      ...somebody(),
    }),
  },
  'commission.offered': {
    description: 'The owner of a challenge has offered its work to a contractor.',
    producer: 'programmes',
    version: 1,
    subject: 'Commission',
    payload: z.object({ commissionId: entityId(), challengeId: entityId(), ...somebody() }),
  },
  'commission.agreed': {
    description: 'The owner of a challenge and a contractor have agreed on the terms of a commission.',
    producer: 'programmes',
    version: 1,
    subject: 'Commission',
    payload: z.object({
      commissionId: entityId(),
      amountMinorUnits: minorUnits(),
      currency: currencyCode(),
      agreedOn: day(),
      challengeId: optionalId(),
      ownerOrganisationId: optionalId(),
      ...somebody(),
    }),
  },
  'commission.delivered': {
    description: 'The contractor of a commission has delivered.',
    producer: 'programmes',
    version: 1,
    subject: 'Commission',
    payload: z.object({ commissionId: entityId(), challengeId: entityId(), ownerOrganisationId: entityId() }),
  },
  'commission.ended': {
    description: 'A commission was accepted, refused or broken off.',
    producer: 'programmes',
    version: 1,
    subject: 'Commission',
    payload: z.object({
      commissionId: entityId(),
      challengeId: entityId(),
      ownerOrganisationId: entityId(),
      status: oneOf('ACCEPTED', 'REFUSED', 'TERMINATED'),
      ...somebody(),
    }),
  },
  'call.opened': {
    description: 'A call for applications has become public.',
    producer: 'funding',
    version: 1,
    subject: 'Call',
    payload: z.object({ callId: entityId(), topicIds: entityIds() }),
  },
  'call.closed': {
    description: 'The time to apply to a call has ended.',
    producer: 'funding',
    version: 1,
    subject: 'Call',
    payload: z.object({ callId: entityId(), topicIds: entityIds() }),
  },
  'call.decided': {
    description: 'Everything that was applied for in a call is decided.',
    producer: 'funding',
    version: 1,
    subject: 'Call',
    payload: z.object({ callId: entityId(), topicIds: entityIds() }),
  },
  'application.submitted': {
    description: 'An application to a call has been handed in.',
    producer: 'funding',
    version: 1,
    subject: 'Application',
    payload: z.object({
      applicationId: entityId(),
      callId: entityId(),
      leadOrganisationId: entityId(),
      funderOrganisationIds: entityIds(),
      personIds: laterIds(),
      organisationIds: laterIds(),
    }),
  },
  'part.decided': {
    description: 'A funder has decided, or decided anew, on its part of an application.',
    producer: 'funding',
    version: 1,
    subject: 'ApplicationPart',
    payload: z.object({
      applicationId: entityId(),
      partId: entityId(),
      outcome: oneOf('AWARD', 'RESERVE', 'REJECT'),
      leadOrganisationId: entityId(),
    }),
  },
  'application.awarded': {
    description: 'Every funder of an application has decided to award its part.',
    producer: 'funding',
    version: 1,
    subject: 'Application',
    payload: z.object({ applicationId: entityId(), callId: entityId(), leadOrganisationId: entityId() }),
  },
  'award.contracted': {
    description: 'Funders have signed the contract of an award with those who receive it.',
    producer: 'funding',
    version: 1,
    subject: 'Award',
    payload: z.object({
      awardId: entityId(),
      projectId: optionalId(),
      funderOrganisationIds: entityIds(),
      recipientOrganisationIds: entityIds(),
    }),
  },
  'milestone.recorded': {
    description: 'A funder has recorded whether a milestone of an award is reached.',
    producer: 'funding',
    version: 1,
    subject: 'Milestone',
    payload: z.object({
      milestoneId: entityId(),
      awardId: entityId(),
      status: oneOf('ACHIEVED', 'MISSED', 'CANCELLED'),
      recipientOrganisationIds: entityIds(),
    }),
  },
  'instalment.due': {
    description: 'The day of an instalment has come and its milestone is reached: it is to be paid.',
    producer: 'funding',
    version: 1,
    subject: 'Instalment',
    payload: z.object({
      instalmentId: entityId(),
      awardId: entityId(),
      funderOrganisationIds: entityIds(),
      recipientOrganisationIds: laterIds(),
      amountMinorUnits: minorUnits(),
      currency: currencyCode(),
      dueOn: day(),
    }),
  },
  'instalment.paid': {
    description: 'An instalment is paid wholly.',
    producer: 'funding',
    version: 1,
    subject: 'Instalment',
    payload: z.object({
      instalmentId: entityId(),
      awardId: entityId(),
      recipientOrganisationIds: entityIds(),
      amountMinorUnits: minorUnits(),
      currency: currencyCode(),
      paidOn: day(),
    }),
  },
  'placement.nominated': {
    description: 'An organisation proposes a researcher to a host.',
    producer: 'programmes',
    version: 1,
    subject: 'Placement',
    payload: placement(),
  },
  'placement.approved': {
    description: 'A host has agreed to receive a researcher.',
    producer: 'programmes',
    version: 1,
    subject: 'Placement',
    payload: placement(),
  },
  'introduction.made': {
    description: 'A liaison has brought two parties together.',
    producer: 'programmes',
    version: 1,
    subject: 'Introduction',
    payload: z.object({
      introductionId: entityId(),
      liaisonOrganisationId: entityId(),
      personIds: entityIds(),
      organisationIds: entityIds(),
      topicIds: entityIds(),
    }),
  },
  'outcome.recorded': {
    description: 'What came of a project, a commission or an award is recorded.',
    producer: 'programmes',
    version: 1,
    subject: 'Outcome',
    payload: z.object({
      outcomeId: entityId(),
      kind: oneOf('PUBLICATION', 'PATENT', 'STARTUP', 'TECHNOLOGY_TRANSFER', 'STANDARD', 'DATASET'),
      projectId: optionalId(),
      commissionId: optionalId(),
      awardId: optionalId(),
      personIds: entityIds(),
      organisationIds: entityIds(),
    }),
  },
} as const satisfies Readonly<Record<string, EventDeclaration>>;

/** The name of a type of events. */
export type EventType = keyof typeof eventCatalogue;

/** What an event of a type tells. */
export type EventPayload<T extends EventType> = z.infer<(typeof eventCatalogue)[T]['payload']>;

/** The declaration of a type; undefined when there is none of that name. */
export function findEventDeclaration(type: string): EventDeclaration | undefined {
  return Object.hasOwn(eventCatalogue, type) ? eventCatalogue[type as EventType] : undefined;
}
