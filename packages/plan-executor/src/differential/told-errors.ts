import type { ClientAnswer } from '../testing/executor';
import type { TrialCall } from './trial-run';

/** Messages of the errors that subgraphs answered and the client does not get. */
export function untoldErrors(answer: ClientAnswer, calls: readonly TrialCall[]): string[] {
  const told = new Set(answer.errors.map(({ message }) => message));
  return calls
    .flatMap((call) => call.answer.errors ?? [])
    .map(({ message }) => message)
    .filter((it) => !told.has(it));
}

/** Error paths that do not lead through the answer: each has to end in it, or at a null on the way. */
export function strayPaths({ data, errors }: ClientAnswer): string[] {
  return errors.filter(({ path }) => path && !leads(data, path)).map(({ path }) => JSON.stringify(path));
}

function leads(value: unknown, path: readonly (string | number)[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined || value === null || value === undefined) return true;
  if (typeof value !== 'object' || !Object.hasOwn(value, step)) return false;
  return leads((value as Record<string | number, unknown>)[step], rest);
}
