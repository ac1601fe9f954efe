import { v7 } from 'uuid';

/** A new id: UUIDv7, so that ids sort by creation. */
export function createId(): string {
  return v7();
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a text has the shape of an id. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
