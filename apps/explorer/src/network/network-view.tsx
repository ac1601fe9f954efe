import { useMemo } from 'react';
import type { ViewProps } from '../app/views';
import { choose, useWorkbench } from '../app/workbench';
import { Drawing } from '../drawing/drawing';
import { useDrawingColours } from '../drawing/use-drawing-colours';
import { fill, useWords } from '../languages/words';
import { ColumnChoice } from '../table/column-choice';
import { useResultTable } from '../table/result-table';
import { answeredNetwork } from './answered-network';
import { endColumns, networkData, suggestNetwork } from './network-data';
import { networkOption } from './network-option';

const HEIGHT = 520;

/** The network or the paths that the answer is; else the table as a network: each row links what stands in two of its columns. */
export function NetworkView(_: ViewProps) {
  const words = useWords();
  const colours = useDrawingColours();
  const chosen = useWorkbench((state) => state.choices.network);
  const { columns, shown } = useResultTable();
  const ends = useMemo(() => endColumns(columns, shown), [columns, shown]);
  const isKnown = (id: string) => ends.some((column) => column.id === id);
  const suggested = useMemo(() => suggestNetwork(columns, shown), [columns, shown]);
  const choice = chosen && isKnown(chosen.from) && isKnown(chosen.to) ? chosen : suggested;
  const answer = useWorkbench((state) => state.answer?.body.data);
  const answered = useMemo(() => answeredNetwork(answer), [answer]);
  const data = useMemo(() => answered ?? (choice && networkData(choice, shown)), [answered, choice, shown]);
  const option = useMemo(() => data && networkOption(data, colours), [data, colours]);
  if (!data || !option) return <p className="waiting">{words.noNetwork}</p>;
  const form =
    !answered &&
    choice &&
    (['from', 'to'] as const).map((end) => (
      <ColumnChoice
        key={end}
        label={words[`network_${end}`]}
        columns={ends}
        value={choice[end]}
        onChoose={(id) => choose({ network: { ...choice, [end]: id } })}
      />
    ));
  const notes = [
    ...(data.missing > 0 ? [fill(words.withoutValue, { n: data.missing })] : []),
    ...(data.cut > 0 ? [fill(words.nodesCut, { n: data.cut })] : []),
  ];
  const weight = data.isWeighted ? words.network_weight : words.numberOfRows;
  const table = {
    heads: [{ text: words.network_from }, { text: words.network_to }, { text: weight, isNumber: true }],
    rows: data.links.map(({ from, to, rows }) => [from, to, String(Math.round(rows * 1000) / 1000)]),
  };
  const label = `${words.view_network}: ${words.sameBelow}`;
  return <Drawing form={form} option={option} label={label} height={HEIGHT} notes={notes} table={table} />;
}
