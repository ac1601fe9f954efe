import { change, useWorkbench, workbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { cellText } from './cell-text';
import type { Column } from './columns';
import { isMissing } from './compare';
import { groupDigits } from './group-digits';
import { isNumeric } from './value-kind';

/** One value, by its kind; a list of objects can be opened out from here. */
export function Cell({ column, value }: { readonly column: Column; readonly value: unknown }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  if (column.canOpen) {
    const count = Array.isArray(value) ? value.length : 0;
    return (
      <td className="is-list">
        {count > 0 && (
          <button type="button" onClick={() => openOut(column.id)} title={words.openOut}>
            {fill(words.entries, { n: count })} ▸
          </button>
        )}
      </td>
    );
  }
  if (isMissing(value)) return <td className="is-missing">–</td>;
  const text = cellText(value);
  if (isNumeric(column.kind) && !column.isList) return <td className="is-number">{groupDigits(text, language)}</td>;
  const isAddress = /^https?:\/\/\S+$/.test(text);
  return (
    <td className={`is-${column.kind}`} title={text.length > 30 ? text : undefined}>
      {isAddress ? (
        <a href={text} target="_blank" rel="noreferrer noopener">
          {text}
        </a>
      ) : (
        text
      )}
    </td>
  );
}

function openOut(id: string): void {
  const { layout } = workbench();
  change({ layout: { ...layout, opened: [...layout.opened, id] } });
}
