import { badUserInput } from '@kakehashi/errors';
import type { MiddlewareFn } from 'type-graphql';

/**
 * Refuses text that PostgreSQL cannot hold, in any argument of any field: NUL, and half of a surrogate pair.
 *
 * Done once for all, so that no query and no later mutation can forget it.
 */
export const refuseUnstorableText: MiddlewareFn = ({ args }, next) => {
  for (const [name, value] of Object.entries(args)) check(name, value);
  return next();
};

function check(path: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw badUserInput(path, 'must not contain the character NUL (U+0000)');
    if (!value.isWellFormed()) throw badUserInput(path, 'must be well-formed Unicode, without half a surrogate pair');
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      check(`${path}[${index}]`, item);
    });
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [name, item] of Object.entries(value)) check(`${path}.${name}`, item);
  }
}
