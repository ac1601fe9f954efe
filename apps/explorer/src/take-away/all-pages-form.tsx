import { useRef } from 'react';
import { type Answer, costOf } from '../answer/answer';
import { ask } from '../answer/ask';
import { standingHeaders } from '../app/run-question';
import { change, useWorkbench, workbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { useResultTable } from '../table/result-table';
import type { TableSource } from '../table/table-source';
import { fetchAllPages, NOTHING_YET, type Progress, withAllEntries } from './all-pages';
import { parentFieldCounts } from './counts-rows';
import { pagedQuestion } from './paged-question';
import { pauseUnless } from './pause';

/** Rows of a page: the most that the lists of this API give at once. */
const PAGE_SIZE = 100;

/** What {@link AllPages} is given. */
export interface AllPagesProps {
  readonly source: TableSource;
  readonly answer: Answer;
}

/** Fetches all pages of a list: what it will cost, how far it is, stop, and going on after a stop or a failure. */
export function AllPages({ source, answer }: AllPagesProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const progress = useWorkbench((state) => state.progress) ?? NOTHING_YET;
  const schema = useWorkbench((state) => state.schema);
  const running = useRef<AbortController>(undefined);
  const number = new Intl.NumberFormat(language);
  const begin = async () => {
    const abort = new AbortController();
    running.current = abort;
    const paged = pagedQuestion(answer.question, {
      path: source.path,
      pageSize: PAGE_SIZE,
      counts: parentFieldCounts(schema, answer.question, source.path),
    });
    const tell = (now: Progress) => change({ progress: now });
    const fetching = {
      ask: (question: Answer['question']) => ask(question, { headers: standingHeaders(), signal: abort.signal }),
      wait: (ms: number) => pauseUnless(abort.signal, ms),
      tell,
    };
    try {
      tell({ ...progress, fault: undefined });
      await fetchAllPages(paged, progress, fetching);
    } catch (fault) {
      if (!abort.signal.aborted) throw fault;
    } finally {
      running.current = undefined;
      const { progress: now } = workbench();
      if (now) change({ answer: withAllEntries(answer, source.path, now.entries), progress: { ...now } });
    }
  };
  const isRunning = running.current !== undefined;
  const hasBegun = progress.pages > 0;
  const { entries } = useResultTable();
  const estimate = estimateOf(answer, entries.length, progress);
  return (
    <section className="all-pages" aria-label={words.allPages}>
      <h3>{words.allPages}</h3>
      {!hasBegun && (
        <p className="hint">
          {words.pagesHow}{' '}
          {estimate &&
            fill(estimate.isOfPage ? words.costOfPage : words.costOfAll, { cost: number.format(estimate.cost) })}
        </p>
      )}
      {hasBegun && (
        <>
          <progress value={progress.entries.length} max={progress.total ?? undefined} aria-label={words.allPages} />
          <p role="status">
            {fill(words.pagesSoFar, {
              n: number.format(progress.entries.length),
              total: progress.total === null ? '?' : number.format(progress.total),
              cost: number.format(progress.cost),
            })}
          </p>
        </>
      )}
      {progress.fault && (
        <p className="fault" role="alert">
          {fill(words.pagesStand, { reason: progress.fault.message })}
        </p>
      )}
      <div className="actions">
        {progress.isDone && <strong>{words.pagesDone}</strong>}
        {!progress.isDone && !isRunning && (
          <button type="button" className="accent" onClick={() => void begin()}>
            {hasBegun ? words.goOn : words.fetchAll}
          </button>
        )}
        {isRunning && (
          <button
            type="button"
            onClick={() => {
              running.current?.abort();
              change({ progress: { ...progress } });
            }}
          >
            {words.stop}
          </button>
        )}
      </div>
    </section>
  );
}

/**
 * What all rows may cost, by what each row of this answer did; where nobody knows how many there are, what a page may.
 * Undefined where the gateway tells no costs.
 */
function estimateOf(
  answer: Answer,
  rows: number,
  { total }: Progress,
): { cost: number; isOfPage: boolean } | undefined {
  const cost = costOf(answer);
  if (cost === undefined || rows === 0) return undefined;
  const all = total ?? totalIn(answer);
  return { cost: Math.round((cost / rows) * (all ?? PAGE_SIZE)), isOfPage: all === null };
}

/** The total that the question itself asked for, wherever it stands. */
function totalIn({ body }: Answer): number | null {
  const found = /"totalCount":(\d+)/.exec(JSON.stringify(body.data ?? null).slice(0, 10_000));
  return found ? Number(found[1]) : null;
}
