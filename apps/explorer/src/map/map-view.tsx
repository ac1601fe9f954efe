import '../chart/chart.css';
import { MapChart } from 'echarts/charts';
import { GeoComponent, VisualMapComponent } from 'echarts/components';
import { registerMap, use } from 'echarts/core';
import { useMemo, useState } from 'react';
import type { ViewProps } from '../app/views';
import { useWorkbench } from '../app/workbench';
import { coloursOfPage } from '../chart/chart-colours';
import { EChart } from '../chart/echart';
import { fill, useWords } from '../languages/words';
import { stepsOf } from '../table/columns';
import { useResultTable } from '../table/result-table';
import { isDark } from '../theme/theme';
import { countryColumns, mapData } from './map-data';
import { mapOption } from './map-option';
import { frameOf, outlines } from './outlines';

use([MapChart, GeoComponent, VisualMapComponent]);

const WORLD = outlines();
registerMap('world', WORLD as never);

/** The table on a map: how many rows each country has, and where they are. */
export function MapView(_: ViewProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const theme = useWorkbench((state) => state.theme);
  const { columns, shown } = useResultTable();
  const [chosen, setChosen] = useState<string>();
  const candidates = useMemo(() => countryColumns(columns, shown), [columns, shown]);
  const country = candidates.find(({ id }) => id === chosen) ?? candidates[0];
  const data = useMemo(() => country && mapData(country.id, columns, shown), [country, columns, shown]);
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'region' }), [language]);
  const dark = isDark(theme);
  const option = useMemo(() => {
    // The colours are read off the page, which the theme has changed before.
    void dark;
    if (!data) return undefined;
    const frame = frameOf(
      WORLD.features,
      data.countries.map(({ code }) => code),
    );
    return mapOption(data, frame, (code) => nameOf(names, code), coloursOfPage());
  }, [data, names, dark]);
  if (!country || !data || !option) return <p className="waiting">{words.noMap}</p>;
  return (
    <div className="chart-view">
      <div className="chart-form">
        <label>
          {words.country}
          <select value={country.id} onChange={({ target }) => setChosen(target.value)}>
            {candidates.map(({ id }) => (
              <option key={id} value={id}>
                {stepsOf(id).join(' › ')}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="chart-scroll">
        <EChart option={option} label={`${words.view_map}: ${words.sameBelow}`} height={520} />
        <ul className="notes">
          {data.missing > 0 && <li>{fill(words.withoutValue, { n: data.missing })}</li>}
          <li>{words.outlinesFrom}</li>
        </ul>
        <details className="chart-table">
          <summary>{words.asTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.country}</th>
                <th scope="col" className="is-number">
                  {words.numberOfRows}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.countries.map(({ code, rows }) => (
                <tr key={code}>
                  <th scope="row">{nameOf(names, code)}</th>
                  <td className="is-number">{rows}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </div>
  );
}

/** A country's name; the code itself where that is none. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
