import { z } from 'zod';
import type { EventDeclaration } from './event-declaration';
import { currencyCode, day, entityId, entityIds, minorUnits, oneOf, optionalId, somebody } from './payload-values';

const placement = () =>
  z.object({
    placementId: entityId(),
    personId: entityId(),
    homeOrganisationId: optionalId(),
    hostOrganisationId: entityId(),
  });

/** Every event that crosses from one subgraph to another. `docs/events.md` is this table; a test compares them. */
export const eventCatalogue = {
  'challenge.published': {
    description: 'A challenge is open to experts.',
    producer: 'programmes',
    version: 1,
    subject: 'Challenge',
    payload: z.object({ challengeId: entityId(), topicIds: entityIds(), ownerOrganisationId: entityId() }),
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
