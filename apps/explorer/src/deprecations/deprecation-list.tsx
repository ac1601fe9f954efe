import './deprecations.css';
import { useMemo, useState } from 'react';
import { SearchBox } from '../app/search-box';
import { useWorkbench } from '../app/workbench';
import { finderOf } from '../languages/fold';
import { fill, useWords } from '../languages/words';
import { showDocs } from '../schema-docs/show-docs';
import { allDeprecations, usedDeprecations } from './deprecations';

/** Whatever the schema wants nobody to use any more, with why and what instead; what the open question uses is marked. */
export function DeprecationList() {
  const words = useWords();
  const schema = useWorkbench((state) => state.schema);
  const editor = useWorkbench((state) => state.editor);
  const [typed, setTyped] = useState('');
  const all = useMemo(() => (schema ? allDeprecations(schema) : []), [schema]);
  const used = useMemo(
    () => new Set(schema && editor ? usedDeprecations(schema, editor.read().query).map((one) => one.coordinate) : []),
    [schema, editor],
  );
  if (all.length === 0) return <p className="waiting">{words.noDeprecations}</p>;
  const isWanted = finderOf(typed);
  const found = all.filter(({ coordinate, reason }) => isWanted(`${coordinate} ${reason}`));
  return (
    <>
      <SearchBox label={words.searchDeprecated} typed={typed} onType={setTyped} />
      <p className="hint" role="status">
        {fill(words.deprecatedCount, { n: found.length, used: used.size })}
      </p>
      <ul className="deprecations">
        {found.map(({ coordinate, type, reason }) => (
          <li key={coordinate} className={used.has(coordinate) ? 'is-used' : undefined}>
            <button type="button" className="as-link" onClick={() => showDocs(type)}>
              <code>{coordinate}</code>
            </button>
            {used.has(coordinate) && <small className="chip-note">{words.usedHere}</small>}
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
