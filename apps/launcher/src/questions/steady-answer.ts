import { isDeepStrictEqual } from 'node:util';
import type { AnsweredQuestion } from './question-files';

const VARYING = '…';

/** The answer with the values of some fields, by their names in it, left out: what can be compared with a kept answer. */
export function steadyAnswer(answer: unknown, varying: readonly string[]): unknown {
  if (Array.isArray(answer)) return answer.map((item) => steadyAnswer(item, varying));
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      varying.includes(name) ? VARYING : steadyAnswer(value, varying),
    ]),
  );
}

/** Whether an answer is the one that is kept, but for what depends on when one asks. */
export function isSameAnswer(answer: unknown, { answer: kept, varying }: AnsweredQuestion): boolean {
  return isDeepStrictEqual(steadyAnswer(answer, varying), steadyAnswer(kept, varying));
}
