import { z } from 'zod';
import type { EventDeclaration } from './event-declaration';
import { currencyCode, day, entityId, minorUnits } from './payload-values';

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
} as const satisfies Readonly<Record<string, EventDeclaration>>;

/** The name of a type of events. */
export type EventType = keyof typeof eventCatalogue;

/** What an event of a type tells. */
export type EventPayload<T extends EventType> = z.infer<(typeof eventCatalogue)[T]['payload']>;

/** The declaration of a type; undefined when there is none of that name. */
export function findEventDeclaration(type: string): EventDeclaration | undefined {
  return Object.hasOwn(eventCatalogue, type) ? eventCatalogue[type as EventType] : undefined;
}
