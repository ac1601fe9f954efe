import { change, useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { ColumnChoice } from './column-choice';
import { type PivotChoice, pivotColumns, suggestPivot } from './pivot';
import { useResultTable } from './result-table';
import { isNumeric } from './value-kind';

/** Makes the table into rows × columns, and says what is not in it. */
export function PivotForm() {
  const words = useWords();
  const layout = useWorkbench((state) => state.layout);
  const { long, pivot } = useResultTable();
  const choice = layout.pivot;
  const { pivot: _, ...rest } = layout;
  const plain = { ...rest, sort: [], filters: [], hidden: [] };
  const set = (part: Partial<PivotChoice>) => choice && change({ layout: { ...plain, pivot: { ...choice, ...part } } });
  const names = pivotColumns(long.columns);
  if (names.length < 2) return null;
  const toggle = () => {
    const suggested = choice ? undefined : suggestPivot(long.columns, long.rows);
    change({ layout: suggested ? { ...plain, pivot: suggested } : plain });
  };
  return (
    <>
      <button type="button" className="chip" aria-pressed={pivot !== undefined} onClick={toggle}>
        {words.pivot}
      </button>
      {choice && pivot && (
        <div className="pivot-form">
          <ColumnChoice
            label={words.pivotRows}
            columns={names}
            value={choice.rows}
            onChoose={(rows) => set({ rows })}
          />
          <ColumnChoice
            label={words.pivotColumns}
            columns={names}
            value={choice.columns}
            onChoose={(columns) => set({ columns })}
          />
          <ColumnChoice
            label={words.chartY}
            columns={long.columns.filter(({ kind, isList }) => isNumeric(kind) && !isList)}
            value={choice.value ?? ''}
            none={words.numberOfRows}
            onChoose={(value) => set({ value: value || null })}
          />
          {pivot.refused > 0 && <p className="hint">{fill(words.cellsRefused, { n: pivot.refused })}</p>}
          {pivot.otherUnits > 0 && (
            <p className="hint">{fill(words.otherCurrencies, { n: pivot.otherUnits, unit: pivot.unit ?? '' })}</p>
          )}
          {pivot.cut > 0 && <p className="hint">{fill(words.columnsCut, { n: pivot.cut })}</p>}
        </div>
      )}
    </>
  );
}
