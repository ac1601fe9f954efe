import './schema-docs.css';
import { useMemo, useState } from 'react';
import { SearchBox } from '../app/search-box';
import { change, useWorkbench } from '../app/workbench';
import { useWords } from '../languages/words';
import { documentedType, rootTypes } from './documented-type';
import { TypeDocs } from './type-docs';

/** Names that are offered while somebody types. */
const MOST_FOUND = 40;

/** The schema's documentation: type by type, with a way back, and a search by name. */
export function SchemaDocs() {
  const words = useWords();
  const schema = useWorkbench((state) => state.schema);
  const way = useWorkbench((state) => state.docs);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const name = way.at(-1);
  const type = useMemo(() => (schema && name ? documentedType(schema, name) : undefined), [schema, name]);
  if (!schema) return <p className="waiting">{words.loading}</p>;
  const names = Object.keys(schema.getTypeMap()).filter((one) => !one.startsWith('__'));
  const found = wanted === '' ? [] : names.filter((one) => one.toLowerCase().includes(wanted)).sort(byLength);
  const go = (to: string) => {
    setTyped('');
    change({ docs: [...way, to] });
  };
  return (
    <div className="schema-docs">
      <SearchBox label={words.searchTypes} typed={typed} onType={setTyped} />
      {wanted !== '' && found.length === 0 && <p>{words.nothingFound}</p>}
      {wanted !== '' && <TypeLinks names={found.slice(0, MOST_FOUND)} go={go} />}
      {wanted === '' && way.length > 0 && (
        <button type="button" onClick={() => change({ docs: way.slice(0, -1) })}>
          ← {way.at(-2) ?? words.rootTypes}
        </button>
      )}
      {wanted === '' && type && <TypeDocs type={type} go={go} />}
      {wanted === '' && !type && (
        <>
          <h3>{words.rootTypes}</h3>
          <TypeLinks names={rootTypes(schema)} go={go} />
        </>
      )}
    </div>
  );
}

function TypeLinks({ names, go }: { readonly names: readonly string[]; readonly go: (name: string) => void }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <button type="button" className="type-link" onClick={() => go(name)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function byLength(one: string, other: string): number {
  return one.length - other.length;
}
