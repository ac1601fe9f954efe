import { choose } from '../app/workbench';
import { useWords } from '../languages/words';
import { ColumnChoice } from '../table/column-choice';
import { useResultTable } from '../table/result-table';
import { isNumeric } from '../table/value-kind';
import { type ChartChoice, type ChartKind, kindsFor } from './chart-choice';
import { type ChartData, splits } from './chart-data';
import type { ChartTexts } from './chart-frame';
import { SaveChart } from './save-chart';

/** What {@link ChartForm} is given. */
export interface ChartFormProps {
  readonly choice: ChartChoice;
  readonly data: ChartData;
  readonly texts: ChartTexts;
  readonly suggested: readonly ChartChoice[];
}

/** Chooses what is drawn, and how; only what can be drawn honestly is offered. */
export function ChartForm({ choice, data, texts, suggested }: ChartFormProps) {
  const words = useWords();
  const { columns } = useResultTable();
  const plain = columns.filter(({ isList, canOpen, kind }) => !isList && !canOpen && kind !== 'json');
  const column = (id: string | null) => columns.find((one) => one.id === id);
  const set = (part: Partial<ChartChoice>) => {
    const next = { ...choice, ...part };
    const kinds = kindsFor(column(next.x), column(next.y) ?? null);
    choose({ chart: kinds.includes(next.kind) ? next : { ...next, kind: kinds[0] ?? 'bar' } });
  };
  const kinds = kindsFor(column(choice.x), column(choice.y) ?? null);
  const position = suggested.findIndex((one) => JSON.stringify(one) === JSON.stringify(choice));
  return (
    <>
      <label>
        {words.chartKind}
        <select value={choice.kind} onChange={({ target }) => set({ kind: target.value as ChartKind })}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words[`chart_${kind}`]}
            </option>
          ))}
        </select>
      </label>
      <ColumnChoice
        label={words.chartY}
        columns={plain.filter(({ kind }) => isNumeric(kind))}
        value={choice.y ?? ''}
        none={words.numberOfRows}
        onChoose={(id) => set({ y: id || null })}
      />
      <ColumnChoice label={words.chartX} columns={plain} value={choice.x} onChoose={(x) => set({ x })} />
      {splits(choice.kind) && (
        <ColumnChoice
          label={words.chartBy}
          columns={plain.filter(({ id, kind }) => id !== choice.x && !isNumeric(kind))}
          value={choice.by ?? ''}
          none={words.noSplit}
          onChoose={(by) => {
            const { by: _, ...whole } = choice;
            choose({ chart: by ? { ...choice, by } : whole });
          }}
        />
      )}
      {data.units.length > 1 && (
        <label>
          {words.currency}
          <select value={data.unit} onChange={({ target }) => set({ unit: target.value })}>
            {data.units.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </label>
      )}
      {suggested.length > 1 && (
        <button type="button" onClick={() => choose({ chart: suggested[(position + 1) % suggested.length] ?? choice })}>
          {words.anotherChart}
        </button>
      )}
      <SaveChart kind={choice.kind} data={data} texts={texts} />
    </>
  );
}
