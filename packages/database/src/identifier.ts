import { v7 } from 'uuid';
import { isLiteralOf } from './list/literal';

/** A new id: UUIDv7, so that ids sort by creation. */
export function createId(): string {
  return v7();
}

/** Whether a text has the shape of an id. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && isLiteralOf('uuid', text);
}
