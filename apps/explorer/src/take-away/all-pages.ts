import type { Question } from '../answer/answer';
import { type Answer, type AnswerError, costOf } from '../answer/answer';
import { PAGE, type PagedQuestion, TOTAL } from './paged-question';

/** How far the fetching of all pages has come; kept, it can be gone on with. */
export interface Progress {
  readonly entries: readonly unknown[];
  /** Where the next page begins; null before the first. */
  readonly cursor: string | null;
  readonly isDone: boolean;
  /** Rows that there are in all; null where the list does not tell. */
  readonly total: number | null;
  /** Cost of the pages so far, as the gateway estimates it. */
  readonly cost: number;
  readonly pages: number;
  /** Why it stands still; undefined while it goes on or is done. */
  readonly fault: AnswerError | undefined;
}

export const NOTHING_YET: Progress = {
  entries: [],
  cursor: null,
  isDone: false,
  total: null,
  cost: 0,
  pages: 0,
  fault: undefined,
};

/** How {@link fetchAllPages} asks and waits. */
export interface Fetching {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Resolves after so many milliseconds; rejects when fetching is stopped. */
  readonly wait: (ms: number) => Promise<void>;
  /** Told after each page. */
  readonly tell: (progress: Progress) => void;
}

/** Tries of one page when the gateway says that it makes sense to try again. */
const MOST_TRIES = 4;

/**
 * Fetches page after page, from where a progress stands. A page with any error is none: it is tried again where the
 * gateway says when, and else everything stands still with what is there, to be gone on with later. No row is fetched
 * twice or left out: a page counts when it is whole.
 */
export async function fetchAllPages(paged: PagedQuestion, from: Progress, fetching: Fetching): Promise<Progress> {
  let progress: Progress = { ...from, fault: undefined };
  for (let tries = 1; !progress.isDone; ) {
    const answer = await fetching.ask(paged.page(progress.cursor));
    const [fault] = answer.body.errors ?? [];
    if (fault) {
      const wait = Number(fault.extensions?.retryAfterMs);
      if (!(wait >= 0) || tries >= MOST_TRIES) return stand(progress, fault, fetching);
      tries += 1;
      await fetching.wait(Math.max(wait, 250 * tries));
      continue;
    }
    tries = 1;
    const next = addPage(progress, answer, paged);
    if (!next) return stand(progress, { message: 'The pages do not lead to an end.' }, fetching);
    progress = next;
    fetching.tell(progress);
  }
  return progress;
}

function stand(progress: Progress, fault: AnswerError, { tell }: Fetching): Progress {
  const standing = { ...progress, fault };
  tell(standing);
  return standing;
}

function addPage(before: Progress, answer: Answer, { connection, rows }: PagedQuestion): Progress | undefined {
  const held = connection.reduce<unknown>((value, key) => (value as Fields | null)?.[key], answer.body.data) as Fields;
  const page = (held?.[PAGE] ?? {}) as { hasNextPage?: boolean; endCursor?: string | null };
  const entries = (held?.[rows] ?? []) as unknown[];
  const cursor = page.endCursor ?? null;
  const isDone = page.hasNextPage !== true;
  if (!isDone && (cursor === null || cursor === before.cursor)) return undefined;
  const total = typeof held?.[TOTAL] === 'number' ? held[TOTAL] : before.total;
  const cost = before.cost + (costOf(answer) ?? 0);
  return {
    entries: [...before.entries, ...entries],
    cursor,
    isDone,
    total,
    cost,
    pages: before.pages + 1,
    fault: undefined,
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** An answer with all rows of a list in the place of one page of them. */
export function withAllEntries(answer: Answer, path: readonly string[], entries: readonly unknown[]): Answer {
  const [last] = path.slice(-1);
  if (last === undefined || !answer.body.data) return answer;
  const replace = (value: unknown, [key, ...rest]: readonly string[]): unknown =>
    key === undefined ? entries : { ...(value as Fields), [key]: replace((value as Fields | undefined)?.[key], rest) };
  return { ...answer, body: { ...answer.body, data: replace(answer.body.data, path) as Fields } };
}
