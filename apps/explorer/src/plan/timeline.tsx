import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import type { KeptEntities, PlannedFetch } from './debug-extension';

/** What {@link Timeline} is given. */
export interface TimelineProps {
  readonly fetches: readonly PlannedFetch[];
  /** What was not fetched, since it was kept. */
  readonly kept: readonly KeptEntities[];
  /** How long the whole answer took, in milliseconds, as the browser saw it. */
  readonly wholeMs: number;
}

/** The calls to subgraphs along the time of the request, one bar each; a table, so that it can be read aloud. */
export function Timeline({ fetches, kept, wholeMs }: TimelineProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const asked = new Set(fetches.map(({ subgraph }) => subgraph));
  const names = [...new Set([...asked, ...kept.map(({ subgraph }) => subgraph)])];
  const end = Math.max(wholeMs, ...fetches.map(({ startMs, ms }) => startMs + ms));
  const share = (ms: number) => `${(ms / end) * 100}%`;
  const ordered = [...fetches].sort((one, other) => one.startMs - other.startMs);
  const took = (ms: number) => fill(words.milliseconds, { n: number.format(ms) });
  return (
    <table className="timeline">
      <caption>
        {fill(words.planCaption, { calls: fetches.length, subgraphs: asked.size, ms: number.format(wholeMs) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.subgraph}</th>
          <th scope="col">{words.begins}</th>
          <th scope="col">{words.takes}</th>
          <th scope="col" className="track-head">
            {words.when}
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ subgraph, startMs, ms, outcome, isJoined }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the calls of one answer never move
          <tr key={index}>
            <th scope="row">{subgraph}</th>
            <td className="is-number">{took(startMs)}</td>
            <td className="is-number">{took(ms)}</td>
            <td>
              <div className="track">
                <span
                  className={outcome === 'OK' ? undefined : 'is-fault'}
                  style={{
                    left: share(startMs),
                    width: share(ms),
                    background: `var(--series-${(names.indexOf(subgraph) % 6) + 1})`,
                  }}
                />
              </div>
              {outcome !== 'OK' && <small className="fault">{outcome}</small>}
              {isJoined && <small>{words.joined}</small>}
            </td>
          </tr>
        ))}
        {kept.map(({ subgraph, startMs, found, wanted }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was kept of one answer never moves
          <tr key={`kept ${index}`} className="is-kept">
            <th scope="row">{subgraph}</th>
            <td className="is-number">{took(startMs)}</td>
            <td className="is-number">–</td>
            <td>
              <small>{fill(words.keptEntities, { found: number.format(found), wanted: number.format(wanted) })}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
