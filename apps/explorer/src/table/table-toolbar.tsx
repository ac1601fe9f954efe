import { change, PLAIN_LAYOUT, type TableLayout, useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { stepsOf } from './columns';
import { PivotForm } from './pivot-form';
import { useResultTable } from './result-table';

/** What makes the rows, which lists are opened out, which columns are shown. */
export function TableToolbar() {
  const words = useWords();
  const layout = useWorkbench((state) => state.layout);
  const { sources, source, columns } = useResultTable();
  const lay = (part: Partial<TableLayout>) => change({ layout: { ...layout, ...part } });
  const toggle = (id: string) =>
    lay({ hidden: layout.hidden.includes(id) ? layout.hidden.filter((one) => one !== id) : [...layout.hidden, id] });
  return (
    <div className="table-toolbar">
      <label>
        {words.rowsAre}{' '}
        <select
          value={source?.id}
          onChange={({ target }) => change({ layout: { ...PLAIN_LAYOUT, source: target.value } })}
        >
          {sources.map(({ id, path }) => (
            <option key={id} value={id}>
              {id === '' ? words.wholeAnswer : stepsOf(path.join('.')).join(' › ')}
            </option>
          ))}
        </select>
      </label>
      {layout.opened.map((id) => (
        <button
          type="button"
          key={id}
          className="chip"
          onClick={() => lay({ opened: layout.opened.filter((one) => one !== id && !one.startsWith(`${id}.`)) })}
          aria-label={fill(words.foldUp, { name: stepsOf(id).join(' › ') })}
        >
          {stepsOf(id).join(' › ')} ✕
        </button>
      ))}
      <details className="popover">
        <summary>{fill(words.columns, { n: columns.length - layout.hidden.length })}</summary>
        <div>
          {columns.map(({ id }) => (
            <label key={id}>
              <input type="checkbox" checked={!layout.hidden.includes(id)} onChange={() => toggle(id)} />
              {stepsOf(id).join(' › ')}
            </label>
          ))}
        </div>
      </details>
      <PivotForm />
      {layout.filters.length > 0 && (
        <button type="button" onClick={() => lay({ filters: [] })}>
          {words.noFilters}
        </button>
      )}
    </div>
  );
}
