import type { Column as TableColumn } from '@tanstack/react-table';
import { fill, useWords } from '../languages/words';
import { type Column, type Row, stepsOf } from './columns';
import { isNumeric } from './value-kind';

/** What a column's head is given. */
export interface ColumnHeadProps {
  readonly column: Column;
  /** How it is sorted and filtered; undefined in the moment in which columns change. */
  readonly state: TableColumn<Row> | undefined;
}

/** A column's head: its name sorts, the field below it filters. */
export function ColumnHead({ column, state }: ColumnHeadProps) {
  const words = useWords();
  const steps = stepsOf(column.id);
  const name = steps.join(' › ');
  const sorted = state?.getIsSorted() || false;
  const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  const type = [column.typeName, column.description].filter(Boolean).join(' — ');
  return (
    <th scope="col" aria-sort={order} className={isNumeric(column.kind) ? 'is-number' : undefined}>
      <button type="button" className="sort" title={type || name} onClick={() => state?.toggleSorting()}>
        <small>{steps.slice(0, -1).join(' › ') || '\u00a0'}</small>
        <span>{steps.at(-1)}</span>
        <i aria-hidden="true">{sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : ''}</i>
      </button>
      <input
        type="text"
        aria-label={fill(words.filterColumn, { name })}
        placeholder={words.filter}
        title={words.filterHint}
        value={typedOf(state)}
        onChange={({ target }) => state?.setFilterValue(target.value)}
      />
    </th>
  );
}

function typedOf(state: TableColumn<Row> | undefined): string {
  const typed = state?.getFilterValue();
  return typeof typed === 'string' ? typed : '';
}
