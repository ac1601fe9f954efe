import type { Answer, AnswerBody } from '../answer/answer';

/** Largest body that the JSON editor shows whole, in bytes. */
export const LARGEST_SHOWN = 2_000_000;

const MOST_ENTRIES = 50;

/** Whether the JSON view shows less than all of an answer. */
export function isAbridged({ bytes }: Answer): boolean {
  return bytes > LARGEST_SHOWN;
}

/** What the JSON view shows of an answer: all of it, or of each list of a large one the first entries. */
export function abridge(answer: Answer): AnswerBody {
  return isAbridged(answer) ? (cut(answer.body) as AnswerBody) : answer.body;
}

function cut(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cut(held)]));
}
