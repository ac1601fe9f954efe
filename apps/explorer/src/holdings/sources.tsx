import { useWorkbench } from '../app/workbench';
import { CONVENTIONS } from '../languages/language';
import { fill, useWords } from '../languages/words';
import type { HeldSource } from './holdings';

/** How many sources are shown before somebody opens the rest. */
const SHOWN = 2;

/** Where rows come from: each source with how many it gave, and when it was read. */
export function Sources({ sources }: { readonly sources: readonly HeldSource[] }) {
  const words = useWords();
  if (sources.length === 0) return '–';
  const rest = sources.slice(SHOWN);
  return (
    <>
      <List sources={sources.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{fill(words.moreSources, { n: rest.length })}</summary>
          <List sources={rest} />
        </details>
      )}
    </>
  );
}

function List({ sources }: { readonly sources: readonly HeldSource[] }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const number = new Intl.NumberFormat(language);
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString(CONVENTIONS[language], { timeZone: 'UTC', dateStyle: 'medium' });
  const readOn = ({ oldestRetrievedAt: oldest, newestRetrievedAt: newest }: HeldSource) => {
    if (oldest === null || newest === null) return words.neverRead;
    const [from, to] = [day(oldest), day(newest)];
    return from === to ? fill(words.readOn, { day: to }) : fill(words.readBetween, { from, to });
  };
  return (
    <ul className="held-sources">
      {sources.map((one) => (
        <li key={one.source}>
          <span>
            <code>{one.source}</code> <b>{number.format(one.rows)}</b>
          </span>
          <small>{readOn(one)}</small>
        </li>
      ))}
    </ul>
  );
}
