import '../chart/chart.css';
import { useMemo, useState } from 'react';
import type { ViewProps } from '../app/views';
import { useWorkbench } from '../app/workbench';
import { coloursOfPage } from '../chart/chart-colours';
import { EChart } from '../chart/echart';
import { fill, useWords } from '../languages/words';
import { stepsOf } from '../table/columns';
import { useResultTable } from '../table/result-table';
import { isDark } from '../theme/theme';
import { answeredNetwork } from './answered-network';
import { endColumns, type NetworkChoice, networkData, suggestNetwork } from './network-data';
import { networkOption } from './network-option';

/** Links that are listed; the table view has all. */
const MOST_LISTED = 200;

/** The network or the paths that the answer is; else the table as a network: each row links what stands in two of its columns. */
export function NetworkView(_: ViewProps) {
  const words = useWords();
  const theme = useWorkbench((state) => state.theme);
  const { columns, shown } = useResultTable();
  const [chosen, setChosen] = useState<NetworkChoice>();
  const ends = useMemo(() => endColumns(columns, shown), [columns, shown]);
  const isKnown = (id: string | undefined) => ends.some((column) => column.id === id);
  const suggested = useMemo(() => suggestNetwork(columns, shown), [columns, shown]);
  const choice = chosen && isKnown(chosen.from) && isKnown(chosen.to) ? chosen : suggested;
  const answer = useWorkbench((state) => state.answer?.body.data);
  const answered = useMemo(() => answeredNetwork(answer), [answer]);
  const data = useMemo(() => answered ?? (choice && networkData(choice, shown)), [answered, choice, shown]);
  const dark = isDark(theme);
  const option = useMemo(() => {
    // The colours are read off the page, which the theme has changed before.
    void dark;
    return data && networkOption(data, coloursOfPage());
  }, [data, dark]);
  if (!data || !option) return <p className="waiting">{words.noNetwork}</p>;
  const select = (end: 'from' | 'to') =>
    choice && (
      <label>
        {words[`network_${end}`]}
        <select value={choice[end]} onChange={({ target }) => setChosen({ ...choice, [end]: target.value })}>
          {ends.map(({ id }) => (
            <option key={id} value={id}>
              {stepsOf(id).join(' › ')}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <div className="chart-view">
      {!answered && (
        <div className="chart-form">
          {select('from')}
          {select('to')}
        </div>
      )}
      <div className="chart-scroll">
        <EChart option={option} label={`${words.view_network}: ${words.sameBelow}`} height={520} />
        <ul className="notes">
          {data.missing > 0 && <li>{fill(words.withoutValue, { n: data.missing })}</li>}
          {data.cut > 0 && <li>{fill(words.nodesCut, { n: data.cut })}</li>}
        </ul>
        <details className="chart-table">
          <summary>{words.asTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.network_from}</th>
                <th scope="col">{words.network_to}</th>
                <th scope="col" className="is-number">
                  {data.isWeighted ? words.network_weight : words.numberOfRows}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.links.slice(0, MOST_LISTED).map(({ from, to, rows }) => (
                <tr key={`${from}\n${to}`}>
                  <th scope="row">{from}</th>
                  <td>{to}</td>
                  <td className="is-number">{Math.round(rows * 1000) / 1000}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </div>
  );
}
