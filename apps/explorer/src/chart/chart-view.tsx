import { useMemo } from 'react';
import type { ViewProps } from '../app/views';
import { useWorkbench } from '../app/workbench';
import { Drawing } from '../drawing/drawing';
import { useDrawingColours } from '../drawing/use-drawing-colours';
import { useWords } from '../languages/words';
import { stepsOf } from '../table/columns';
import { useResultTable } from '../table/result-table';
import { type ChartChoice, suggestCharts } from './chart-choice';
import { chartData } from './chart-data';
import { ChartForm } from './chart-form';
import { chartNotes } from './chart-notes';
import { chartOption, numberFormat } from './chart-option';

/** The table as a chart, with what must be said about it, and the same as a table for who does not see it. */
export function ChartView(_: ViewProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const colours = useDrawingColours();
  const chosen = useWorkbench((state) => state.choices.chart);
  const opened = useWorkbench((state) => state.layout.opened);
  const { columns, shown } = useResultTable();
  const suggested = useMemo(() => suggestCharts(columns, shown), [columns, shown]);
  const fits = chosen && columns.some(({ id }) => id === chosen.x);
  const choice: ChartChoice | undefined = fits ? chosen : suggested[0];
  const data = useMemo(
    () => choice && chartData(choice, columns, shown, language, opened),
    [choice, columns, shown, language, opened],
  );
  const x = choice ? stepsOf(choice.x).join(' › ') : '';
  const name = choice?.y ? stepsOf(choice.y).join(' › ') : words.numberOfRows;
  const y = data?.unit ? `${name} (${data.unit})` : name;
  const option = useMemo(
    () => choice && data && chartOption(choice, data, { x, y }, colours, language),
    [choice, data, x, y, language, colours],
  );
  if (!choice || !data || !option) return <p className="waiting">{words.nothingToDraw}</p>;
  const format = numberFormat(language, data.unit);
  const height = data.marks.every(({ at }) => at === undefined) ? Math.max(260, data.marks.length * 30 + 90) : 400;
  return (
    <Drawing
      form={<ChartForm choice={choice} data={data} texts={{ x, y }} suggested={suggested} />}
      option={data.dishonest ? undefined : option}
      label={`${y}, ${x}: ${words.sameBelow}`}
      height={choice.kind === 'pie' ? 380 : height}
      notes={chartNotes(data, words)}
      table={{
        heads: [{ text: x }, { text: y, isNumber: true }],
        rows: data.marks.map((mark) => [mark.name, format(mark.value)]),
      }}
    />
  );
}
