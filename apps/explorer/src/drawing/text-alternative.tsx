import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';

/** Most rows that are listed; the table view has all. */
const MOST_LISTED = 200;

/** What a drawing shows, as texts. */
export interface TextTable {
  readonly heads: readonly { readonly text: string; readonly isNumber?: boolean }[];
  /** As many texts as there are heads; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** A drawing as a table, for who does not see it and who wants the figures. */
export function TextAlternative({ table, isOpen }: { readonly table: TextTable; readonly isOpen: boolean }) {
  const words = useWords();
  const number = new Intl.NumberFormat(useWorkbench((state) => state.language));
  const { heads, rows } = table;
  const left = rows.length - MOST_LISTED;
  return (
    <details className="text-alternative" open={isOpen}>
      <summary>{words.asTable}</summary>
      <table>
        <thead>
          <tr>
            {heads.map(({ text, isNumber }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the heads of one drawing never move
              <th key={index} scope="col" className={isNumber ? 'is-number' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_LISTED).map(([name, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one drawing never move
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                <td key={at} className={heads[at + 1]?.isNumber ? 'is-number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="hint">{fill(words.notListed, { n: number.format(left) })}</p>}
    </details>
  );
}
