import { change } from '../app/workbench';
import { useWords } from '../languages/words';
import { stepsOf } from '../table/columns';
import { useResultTable } from '../table/result-table';
import { isNumeric } from '../table/value-kind';
import { type ChartChoice, type ChartKind, kindsFor } from './chart-choice';
import type { ChartData } from './chart-data';
import type { ChartTexts } from './chart-option';
import { useChartUnit } from './chart-unit';
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
  const [, setUnit] = useChartUnit();
  const { columns } = useResultTable();
  const plain = columns.filter(({ isList, canOpen, kind }) => !isList && !canOpen && kind !== 'json');
  const column = (id: string | null) => columns.find((one) => one.id === id);
  const choose = (part: Partial<ChartChoice>) => {
    const next = { ...choice, ...part };
    const kinds = kindsFor(column(next.x), column(next.y) ?? null);
    change({ chart: kinds.includes(next.kind) ? next : { ...next, kind: kinds[0] ?? 'bar' } });
  };
  const kinds = kindsFor(column(choice.x), column(choice.y) ?? null);
  const position = suggested.findIndex((one) => JSON.stringify(one) === JSON.stringify(choice));
  return (
    <div className="chart-form">
      <label>
        {words.chartKind}
        <select value={choice.kind} onChange={({ target }) => choose({ kind: target.value as ChartKind })}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words[`chart_${kind}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.chartY}
        <select value={choice.y ?? ''} onChange={({ target }) => choose({ y: target.value || null })}>
          <option value="">{words.numberOfRows}</option>
          {plain
            .filter(({ kind }) => isNumeric(kind))
            .map(({ id }) => (
              <option key={id} value={id}>
                {stepsOf(id).join(' › ')}
              </option>
            ))}
        </select>
      </label>
      <label>
        {words.chartX}
        <select value={choice.x} onChange={({ target }) => choose({ x: target.value })}>
          {plain.map(({ id }) => (
            <option key={id} value={id}>
              {stepsOf(id).join(' › ')}
            </option>
          ))}
        </select>
      </label>
      {data.units.length > 1 && (
        <label>
          {words.currency}
          <select value={data.unit} onChange={({ target }) => setUnit(target.value)}>
            {data.units.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </label>
      )}
      {suggested.length > 1 && (
        <button type="button" onClick={() => change({ chart: suggested[(position + 1) % suggested.length] })}>
          {words.anotherChart}
        </button>
      )}
      <SaveChart choice={choice} data={data} texts={texts} />
    </div>
  );
}
