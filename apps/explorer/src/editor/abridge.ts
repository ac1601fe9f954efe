import type { Answer, AnswerBody } from '../answer/answer';

/** Largest body that the JSON editor shows whole, in bytes. */
export const LARGEST_SHOWN = 2_000_000;

/** How many entries of each list are shown of a larger one: the most that the editor takes. */
const ENTRIES = [50, 20, 5, 2, 1] as const;

/** What the JSON view shows of an answer. */
export interface Abridged {
  readonly body: AnswerBody;
  /** How many entries of each list there are at most; undefined where all are. */
  readonly entries: number | undefined;
}

const known = new WeakMap<Answer, Abridged>();

/** What the JSON view shows of an answer: all of it, or of each list of a large one the first entries. */
export function abridge(answer: Answer): Abridged {
  const found = known.get(answer) ?? shorten(answer);
  known.set(answer, found);
  return found;
}

function shorten({ body, bytes }: Answer): Abridged {
  if (bytes <= LARGEST_SHOWN) return { body, entries: undefined };
  for (const entries of ENTRIES) {
    const shown = cut(body, entries) as AnswerBody;
    if (entries === 1 || JSON.stringify(shown).length <= LARGEST_SHOWN) return { body: shown, entries };
  }
  return { body, entries: undefined };
}

function cut(value: unknown, entries: number): unknown {
  if (Array.isArray(value)) return value.slice(0, entries).map((entry) => cut(entry, entries));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cut(held, entries)]));
}
