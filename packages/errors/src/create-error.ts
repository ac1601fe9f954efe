import { GraphQLError } from 'graphql';
import type { ErrorCode } from './catalogue';

/** What an error may tell beside its code; see docs/errors.md. */
export interface ErrorDetails {
  /** The path of the argument at fault, such as `where.country.in[1]`. */
  readonly argument?: string;
  /** The subgraph that failed. */
  readonly subgraph?: string;
  /** When it makes sense to try again, in milliseconds from now. */
  readonly retryAfterMs?: number;
  /** The setting that refused, with what it allows and what was asked. */
  readonly limit?: string;
  readonly allowed?: number;
  readonly requested?: number;
  /** The operation that was refused, as `sha256:` and the hash of its text. */
  readonly documentId?: string;
}

/** Creates an error that a client may see as it is. */
export function createError(code: ErrorCode, message: string, details: ErrorDetails = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}

/**
 * Creates the error for a value that breaks a rule.
 *
 * @param argument path of the argument, such as `first` or `where.country.in[1]`
 * @param rule what the value must be, such as `must be between 1 and 100`
 * @param got the value, shown shortened; leave it out when there is none to show
 */
export function badUserInput(argument: string, rule: string, ...got: [value?: unknown]): GraphQLError {
  const shown = got.length === 0 ? '' : `, but got: ${describeValue(got[0])}`;
  return createError('BAD_USER_INPUT', `Argument "${argument}" ${rule}${shown}.`, { argument });
}

const SHOWN_LENGTH = 60;

/** Shows a value for a message: as JSON, cut to 60 characters, with nothing in it that could break a log or a terminal. */
export function describeValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  const characters = Array.from(json.toWellFormed());
  return characters.length <= SHOWN_LENGTH
    ? characters.join('')
    : `${characters.slice(0, SHOWN_LENGTH).join('')}… (${characters.length} characters)`;
}
