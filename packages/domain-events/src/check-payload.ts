import type { z } from 'zod';
import { type EventPayload, type EventType, eventCatalogue, findEventDeclaration } from './event-catalogue';

/** An event is not what was agreed upon its type: the message names type, field and rule, and what came but for its content. */
export class EventRefused extends Error {
  override readonly name = 'EventRefused';
}

/**
 * Checks what an event is to tell, before it is written.
 *
 * @returns the payload with the fields of its declaration and no other
 * @throws EventRefused
 */
export function checkPayload<T extends EventType>(type: T, payload: EventPayload<T>): EventPayload<T> {
  return parse(type, eventCatalogue[type].payload, payload) as EventPayload<T>;
}

/**
 * Reads what an event tells that another subgraph has written, perhaps by a newer release than ours.
 *
 * @throws EventRefused for a type or version that this release does not know
 */
export function readPayload(type: string, version: number, payload: unknown): EventPayload<EventType> {
  const declaration = findEventDeclaration(type);
  if (!declaration) throw new EventRefused(`this release knows no events of the type "${type}"`);
  if (version !== declaration.version) {
    throw new EventRefused(
      `this release reads version ${declaration.version} of ${type}, but it is version ${version}`,
    );
  }
  return parse(type, declaration.payload, payload) as EventPayload<EventType>;
}

function parse(type: string, schema: z.ZodObject, payload: unknown): unknown {
  const { success, data, error } = schema.safeParse(payload);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${['payload', ...path].join('.')}: ${message}`);
  throw new EventRefused(`${type} does not hold what it must: ${faults.join('; ')}`);
}
