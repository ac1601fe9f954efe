import './chart.css';
import { useEffect, useMemo, useRef } from 'react';
import type { ViewProps } from '../app/views';
import { useWorkbench } from '../app/workbench';
import { useWords } from '../languages/words';
import { stepsOf } from '../table/columns';
import { useResultTable } from '../table/result-table';
import { isDark } from '../theme/theme';
import { type ChartChoice, suggestCharts } from './chart-choice';
import { coloursOfPage } from './chart-colours';
import { chartData } from './chart-data';
import { ChartForm } from './chart-form';
import { chartNotes } from './chart-notes';
import { chartOption } from './chart-option';
import { ChartTable } from './chart-table';
import { useChartUnit } from './chart-unit';
import { beginChart } from './echarts';

/** The table as a chart, with what must be said about it, and the same as a table for who does not see it. */
export function ChartView(_: ViewProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const theme = useWorkbench((state) => state.theme);
  const chosen = useWorkbench((state) => state.chart);
  const [wantedUnit] = useChartUnit();
  const { columns, shown } = useResultTable();
  const suggested = useMemo(() => suggestCharts(columns, shown), [columns, shown]);
  const fits = chosen && columns.some(({ id }) => id === chosen.x);
  const choice: ChartChoice | undefined = fits ? chosen : suggested[0];
  const data = useMemo(
    () => choice && chartData(choice, columns, shown, language, wantedUnit),
    [choice, columns, shown, language, wantedUnit],
  );
  const place = useRef<HTMLDivElement>(null);
  const dark = isDark(theme);
  const x = choice ? stepsOf(choice.x).join(' › ') : '';
  const name = choice?.y ? stepsOf(choice.y).join(' › ') : words.numberOfRows;
  const y = data?.unit ? `${name} (${data.unit})` : name;
  useEffect(() => {
    if (!place.current || !choice || !data || data.dishonest) return;
    const chart = beginChart(place.current);
    // The colours are read off the page, which the theme has changed before.
    void dark;
    chart.setOption(chartOption(choice, data, { x, y }, coloursOfPage(), language));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [choice, data, x, y, language, dark]);
  if (!choice || !data) return <p className="waiting">{words.nothingToDraw}</p>;
  const height = data.marks.every(({ at }) => at === undefined) ? Math.max(260, data.marks.length * 30 + 90) : 400;
  return (
    <div className="chart-view">
      <ChartForm choice={choice} data={data} texts={{ x, y }} suggested={suggested} />
      <div className="chart-scroll">
        {!data.dishonest && (
          <div
            ref={place}
            className="chart"
            role="img"
            aria-label={`${y}, ${x}: ${words.sameBelow}`}
            style={{ height: choice.kind === 'pie' ? 380 : height }}
          />
        )}
        <ul className="notes">
          {chartNotes(data, words).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <ChartTable data={data} texts={{ x, y }} />
      </div>
    </div>
  );
}
