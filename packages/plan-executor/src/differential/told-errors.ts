import type { ClientAnswer } from '../testing/executor';
import { NULLS } from './faults';
import type { TrialCall } from './trial-run';

/** Messages of the errors that subgraphs answered and the client does not get. */
export function untoldErrors(answer: ClientAnswer, calls: readonly TrialCall[]): string[] {
  const told = new Set(answer.errors.map(({ message }) => message));
  return calls
    .flatMap((call) => call.answer.errors ?? [])
    .map(({ message }) => message)
    .filter((it) => !told.has(it));
}

/**
 * Error paths that do not lead through the answer: each has to end in it, at a null on the way, or at a field that only
 * the plan asks for.
 */
export function strayPaths({ data, errors }: ClientAnswer): string[] {
  return errors.filter(({ path }) => path && !leads(data, path)).map(({ path }) => JSON.stringify(path));
}

/**
 * Error paths that end at a value although the subgraph made it null.
 *
 * A `__typename` stays, since it is known otherwise; so do paths that end above a field which the client does not ask for.
 */
export function misplacedPaths({ data, errors }: ClientAnswer, typenames: ReadonlySet<unknown>): string[] {
  return errors
    .filter(({ message, path }) => path && message.endsWith(` ${NULLS} ${path.at(-1)}`))
    .map(({ path = [] }) => path)
    .filter((path) => {
      const value = path.reduce<unknown>(
        (above, step) => (above as Record<string, unknown> | null)?.[step] ?? null,
        data,
      );
      return value !== null && !typenames.has(value);
    })
    .map((path) => JSON.stringify(path));
}

function leads(value: unknown, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined || value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  if (!Object.hasOwn(value, step)) return typeof step === 'string';
  return leads((value as Record<string | number, unknown>)[step], rest);
}
