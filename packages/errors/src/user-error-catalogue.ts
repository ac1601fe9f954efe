/**
 * Every `code` of a `userErrors` entry: why an action was not carried out, though the system is well. A table of
 * `docs/errors.md` is this list; a test compares them both ways. The texts are the descriptions of the enum `UserErrorCode`.
 */
export const userErrorCatalogue = {
  REQUIRED: 'Something that must be given is missing or empty.',
  MALFORMED: 'The value has not the shape that it must have; the message tells which.',
  TOO_LONG: 'The text or list is longer than it may be; the message tells how long it may be.',
  OUT_OF_RANGE: 'The number, amount, day or period lies outside of what is possible here.',
  CONTROL_CHARACTER: 'The text has characters that can not be shown, such as U+0007 or those that turn the direction.',
  MARKUP: 'The text has HTML or XML in it; texts here are plain.',
  DUPLICATE: 'The same is given twice, or is there already.',
  NOT_FOUND: 'There is no such thing, or the caller may not see it.',
  NOT_ALLOWED: 'The caller may see it but not do this to it; the message tells who may.',
  CONFLICT_OF_INTEREST: 'The caller is too close to it to judge it.',
  ILLEGAL_STEP: 'It is in a state in which this can not be done: see `currentState` and `allowedSteps`.',
  DEADLINE_PASSED: 'The last day on which it could be done is over.',
  STALE_VERSION: 'It was changed since it was read: see `currentVersion`. Read it again.',
  KEY_REUSED: 'The `idempotencyKey` was used before, with another action or other input.',
  RULE_BROKEN: 'A rule that binds several values would be broken; the message tells which.',
} as const satisfies Record<string, string>;

/** A code of `userErrors`. */
export type UserErrorCode = keyof typeof userErrorCatalogue;
