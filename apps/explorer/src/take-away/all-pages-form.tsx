import { type Answer, costOf } from '../answer/answer';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { useResultTable } from '../table/result-table';
import type { TableSource } from '../table/table-source';
import { NOTHING_YET, type Progress } from './all-pages';
import { fetchAnswer, PAGE_SIZE } from './fetch-answer';

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
  const fetching = useWorkbench((state) => state.fetching);
  const number = new Intl.NumberFormat(language);
  const hasBegun = progress.pages > 0;
  const { entries } = useResultTable();
  const estimate = estimateOf(answer, source, entries.length, progress);
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
        {!progress.isDone && !fetching && (
          <button type="button" className="accent" onClick={() => void fetchAnswer(answer, source)}>
            {hasBegun ? words.goOn : words.fetchAll}
          </button>
        )}
        {fetching && (
          <button type="button" onClick={() => fetching.abort()}>
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
  source: TableSource,
  rows: number,
  { total }: Progress,
): { cost: number; isOfPage: boolean } | undefined {
  const cost = costOf(answer);
  if (cost === undefined || rows === 0) return undefined;
  const all = total ?? totalIn(answer, source);
  return { cost: Math.round((cost / rows) * (all ?? PAGE_SIZE)), isOfPage: all === null };
}

/** The total of the list, where the question itself asked for it. */
function totalIn({ body }: Answer, { path }: TableSource): number | null {
  const connection = path.slice(0, -1).reduce<unknown>((held, key) => (held as Held)?.[key], body.data) as Held;
  return typeof connection?.totalCount === 'number' ? connection.totalCount : null;
}

type Held = Readonly<Record<string, unknown>> | null | undefined;
