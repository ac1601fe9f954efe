import './schema-map.css';
import { useMemo, useState } from 'react';
import { SearchBox } from '../app/search-box';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { MappedType } from './mapped-type';
import { placeTypes, searchTypes } from './schema-map';
import { useSchemaMap } from './use-schema-map';

/** Types that are shown before somebody searches. */
const MOST_TYPES = 60;

/** Who owns what: each type with its subgraphs and keys, each field with who answers it, and a search over all of it. */
export function SchemaMapPanel() {
  const words = useWords();
  const schema = useWorkbench((state) => state.schema);
  const map = useSchemaMap();
  const [typed, setTyped] = useState('');
  const [deprecatedOnly, setDeprecatedOnly] = useState(false);
  const types = useMemo(() => (schema && map ? placeTypes(schema, map) : []), [schema, map]);
  const found = useMemo(() => searchTypes(types, typed, deprecatedOnly), [types, typed, deprecatedOnly]);
  if (map === null) return <p className="hint">{words.mapClosed}</p>;
  if (!map || !schema) return <p className="waiting">{words.loading}</p>;
  return (
    <>
      <SearchBox label={words.searchSchema} typed={typed} onType={setTyped} />
      <label className="hint">
        <input type="checkbox" checked={deprecatedOnly} onChange={() => setDeprecatedOnly(!deprecatedOnly)} />{' '}
        {words.deprecatedOnly}
      </label>
      {found.length === 0 && <p>{words.nothingFound}</p>}
      {found.slice(0, MOST_TYPES).map((type) => (
        <MappedType
          key={type.name}
          type={type}
          schema={schema}
          subgraphs={map.subgraphs}
          isOpen={typed !== '' && found.length <= 3}
        />
      ))}
      {found.length > MOST_TYPES && <p className="hint">{fill(words.moreTypes, { n: found.length - MOST_TYPES })}</p>}
    </>
  );
}
