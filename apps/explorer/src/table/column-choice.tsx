import { type Column, stepsOf } from './columns';

/** What {@link ColumnChoice} is given. */
export interface ColumnChoiceProps {
  readonly label: string;
  readonly columns: readonly Column[];
  /** Id of the column that is chosen; empty for {@link ColumnChoiceProps.none}. */
  readonly value: string;
  /** Offered before the columns, as choosing none of them. */
  readonly none?: string;
  readonly onChoose: (id: string) => void;
}

/** Chooses a column of the table. */
export function ColumnChoice({ label, columns, value, none, onChoose }: ColumnChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {columns.map(({ id }) => (
          <option key={id} value={id}>
            {stepsOf(id).join(' › ')}
          </option>
        ))}
      </select>
    </label>
  );
}
