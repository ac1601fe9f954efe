import type { TrialCall } from './trial-run';

/**
 * Whether an answer is the accepted one.
 *
 * Where two calls answered a field and only one of them null, the accepted answer may have the null: which of them counts
 * is a documented difference.
 */
export function agrees(answer: unknown, accepted: unknown, calls: readonly TrialCall[]): boolean {
  const named = calls.map((call) => namesIn(call.answer.data));
  const isTwice = (name: string) => named.filter((names) => names.has(name)).length > 1;
  return isSame(answer, accepted, false, isTwice);
}

function isSame(answer: unknown, accepted: unknown, mayBeNull: boolean, isTwice: (name: string) => boolean): boolean {
  if (accepted === null && mayBeNull) return true;
  if (!isComposite(answer) || !isComposite(accepted)) return answer === accepted;
  const [names, others] = [Object.keys(answer), Object.keys(accepted)];
  if (Array.isArray(answer) !== Array.isArray(accepted) || names.join() !== others.join()) return false;
  return names.every((name) =>
    isSame(answer[name], accepted[name], mayBeNull || (!Array.isArray(answer) && isTwice(name)), isTwice),
  );
}

function namesIn(value: unknown): Set<string> {
  if (!isComposite(value)) return new Set();
  const below = Object.values(value).flatMap((item) => [...namesIn(item)]);
  return new Set(Array.isArray(value) ? below : [...Object.keys(value), ...below]);
}

function isComposite(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
