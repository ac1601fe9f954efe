import type { Answer, Question } from '../answer/answer';
import { ask } from '../answer/ask';
import { standingHeaders } from '../app/run-question';
import { change, workbench } from '../app/workbench';
import type { TableSource } from '../table/table-source';
import { fetchAllPages, NOTHING_YET, withAllEntries } from './all-pages';
import { parentFieldCounts } from './counts-rows';
import { pagedQuestion } from './paged-question';
import { pauseUnless } from './pause';

/** Rows of a page: the most that the lists of this API give at once. */
export const PAGE_SIZE = 100;

/**
 * Fetches all pages of an answer's list, from where the workbench's progress stands, and puts them into the answer. It goes on
 * while its dialog is closed; another answer, or `fetching.abort()`, ends it.
 */
export async function fetchAnswer(answer: Answer, { path }: TableSource): Promise<void> {
  const abort = new AbortController();
  const { schema, progress: before = NOTHING_YET } = workbench();
  const counts = parentFieldCounts(schema, answer.question, path);
  const paged = pagedQuestion(answer.question, { path, pageSize: PAGE_SIZE, counts });
  change({ fetching: abort, progress: { ...before, fault: undefined } });
  try {
    await fetchAllPages(paged, before, {
      ask: (question: Question) => ask(question, { headers: standingHeaders(), signal: abort.signal }),
      wait: (ms) => pauseUnless(abort.signal, ms),
      tell: (progress) => !abort.signal.aborted && change({ progress }),
    });
  } catch (fault) {
    if (!abort.signal.aborted) throw fault;
  } finally {
    const { progress, fetching } = workbench();
    if (fetching === abort) {
      const fetched = progress ? { answer: withAllEntries(answer, path, progress.entries) } : {};
      change({ fetching: undefined, ...fetched });
    }
  }
}
