import { z } from 'zod';
import type { EventDeclaration } from './event-declaration';
import { currencyCode, day, entityId, entityIds, minorUnits } from './payload-values';

/** Every event that crosses from one subgraph to another. `docs/events.md` is this table; a test compares them. */
export const eventCatalogue = {
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
  'call.opened': {
    description: 'A call for applications has become public.',
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
      outcome: z.enum(['AWARD', 'RESERVE', 'REJECT']).describe('`AWARD`, `RESERVE` or `REJECT`'),
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
} as const satisfies Readonly<Record<string, EventDeclaration>>;

/** The name of a type of events. */
export type EventType = keyof typeof eventCatalogue;

/** What an event of a type tells. */
export type EventPayload<T extends EventType> = z.infer<(typeof eventCatalogue)[T]['payload']>;

/** The declaration of a type; undefined when there is none of that name. */
export function findEventDeclaration(type: string): EventDeclaration | undefined {
  return Object.hasOwn(eventCatalogue, type) ? eventCatalogue[type as EventType] : undefined;
}
