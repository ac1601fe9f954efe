import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { type Holding, nameOfFilled } from './holdings';

/** What {@link Filled} is given. */
export interface FilledProps {
  readonly filled: NonNullable<Holding['filled']>;
  /** How many there are in all. */
  readonly rows: number;
}

/** How complete rows are: a bar for each field that may be empty, with its share in words. */
export function Filled({ filled, rows }: FilledProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  if (filled.length === 0 || rows === 0) return '–';
  const number = new Intl.NumberFormat(language);
  // Rounded down, so that nothing is called complete that is not.
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    roundingMode: 'floor',
  } as Intl.NumberFormatOptions);
  return (
    <ul className="held-fields">
      {filled.map(({ field, rows: having }) => (
        <li
          key={field}
          title={fill(words.filledOf, {
            n: number.format(having),
            all: number.format(rows),
            name: nameOfFilled(field),
          })}
        >
          <code>{nameOfFilled(field)}</code>
          <span className="meter" aria-hidden="true">
            <i style={{ width: `${(having / rows) * 100}%` }} />
          </span>
          <span className="is-number">{percent.format(having / rows)}</span>
        </li>
      ))}
    </ul>
  );
}
