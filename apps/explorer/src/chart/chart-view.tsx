import { useMemo } from 'react';
import type { ViewProps } from '../app/views';
import { useWorkbench } from '../app/workbench';
import { Drawing } from '../drawing/drawing';
import type { TextTable } from '../drawing/text-alternative';
import { useDrawingColours } from '../drawing/use-drawing-colours';
import { useWords } from '../languages/words';
import { additivityOf } from '../table/additivity';
import { stepsOf } from '../table/columns';
import { useResultTable } from '../table/result-table';
import { type ChartChoice, suggestCharts } from './chart-choice';
import { type ChartData, chartData } from './chart-data';
import { ChartForm } from './chart-form';
import type { ChartTexts } from './chart-frame';
import { chartNotes } from './chart-notes';
import { chartOption, heightOf } from './chart-option';
import { numberFormat } from './number-format';

/** The table as a chart, with what must be said about it, and the same as a table for who does not see it. */
export function ChartView(_: ViewProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const colours = useDrawingColours();
  const chosen = useWorkbench((state) => state.choices.chart);
  const opened = useWorkbench((state) => state.layout.opened);
  const { columns, all, shown, wholeOf } = useResultTable();
  const suggested = useMemo(() => suggestCharts(columns, shown), [columns, shown]);
  const fits = chosen && columns.some(({ id }) => id === chosen.x);
  const choice: ChartChoice | undefined = fits ? chosen : suggested[0];
  const data = useMemo(() => {
    if (!choice) return undefined;
    const { y } = choice;
    const additivity = y === null ? 'adds' : additivityOf(y, columns, all, wholeOf(y));
    return chartData(choice, columns, shown, { language, opened, additivity });
  }, [choice, columns, all, shown, language, opened, wholeOf]);
  const x = choice ? stepsOf(choice.x).join(' › ') : '';
  const name = choice?.y ? stepsOf(choice.y).join(' › ') : words.numberOfRows;
  const y = data?.unit ? `${name} (${data.unit})` : name;
  const option = useMemo(
    () => choice && data && chartOption({ kind: choice.kind, data, texts: { x, y }, colours, language }),
    [choice, data, x, y, language, colours],
  );
  if (!choice || !data || !option) return <p className="waiting">{words.nothingToDraw}</p>;
  const format = numberFormat(language, data.unit);
  const height = heightOf(data, 30) + 90;
  return (
    <Drawing
      form={<ChartForm choice={choice} data={data} texts={{ x, y }} suggested={suggested} />}
      option={data.dishonest ? undefined : option}
      label={`${y}, ${x}: ${words.sameBelow}`}
      height={choice.kind === 'pie' ? 380 : Math.max(300, height)}
      notes={chartNotes(data, words)}
      table={textOf(data, { x, y }, format)}
    />
  );
}

/** What a chart shows as a table: a column for each part, where it is split. */
function textOf({ marks, parts }: ChartData, { x, y }: ChartTexts, format: (value: number) => string): TextTable {
  const isNumber = true;
  if (parts.length === 0) {
    const rows = marks.map(({ name, value }) => [name, format(value)]);
    return { heads: [{ text: x }, { text: y, isNumber }], rows };
  }
  const values = new Map(marks.map(({ name, part, value }) => [JSON.stringify([name, part]), value]));
  const rows = [...new Set(marks.map(({ name }) => name))].map((name) => {
    const cells = parts.map((part) => values.get(JSON.stringify([name, part])));
    return [name, ...cells.map((value) => (value === undefined ? '–' : format(value)))];
  });
  return { heads: [{ text: `${x} (${y})` }, ...parts.map((text) => ({ text, isNumber }))], rows };
}
