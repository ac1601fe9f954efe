import './schema-map.css';
import { useEffect, useMemo, useState } from 'react';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { placeTypes, type SchemaMap, searchTypes } from './schema-map';

/** Types that are shown before somebody searches. */
const MOST_TYPES = 60;

/** Who owns what: each type with its subgraphs and keys, each field with who answers it, and a search over all of it. */
export function SchemaMapPanel() {
  const words = useWords();
  const schema = useWorkbench((state) => state.schema);
  const [map, setMap] = useState<SchemaMap>();
  const [isClosed, setClosed] = useState(false);
  const [typed, setTyped] = useState('');
  const [deprecatedOnly, setDeprecatedOnly] = useState(false);
  useEffect(() => {
    void loadSchemaMap().then((loaded) => (loaded ? setMap(loaded) : setClosed(true)));
  }, []);
  const types = useMemo(() => (schema && map ? placeTypes(schema, map) : []), [schema, map]);
  const found = useMemo(() => searchTypes(types, typed, deprecatedOnly), [types, typed, deprecatedOnly]);
  if (isClosed) return <p className="hint">{words.mapClosed}</p>;
  if (!map || !schema) return <p className="waiting">{words.loading}</p>;
  const colour = (subgraph: string) => `var(--series-${(map.subgraphs.indexOf(subgraph) % 6) + 1})`;
  return (
    <>
      <input
        type="search"
        aria-label={words.searchSchema}
        placeholder={words.searchSchema}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <label className="hint">
        <input type="checkbox" checked={deprecatedOnly} onChange={() => setDeprecatedOnly(!deprecatedOnly)} />{' '}
        {words.deprecatedOnly}
      </label>
      {found.length === 0 && <p>{words.nothingFound}</p>}
      {found.slice(0, MOST_TYPES).map((type) => (
        <details key={type.name} className="map-type" open={typed !== '' && found.length <= 3}>
          <summary>
            <strong>{type.name}</strong>
            {type.subgraphs.map(({ name, keys }) => (
              <span key={name} className="owner">
                <i style={{ background: colour(name) }} aria-hidden="true" />
                {name}
                {keys.length > 0 && <small> @key {keys.join(', ')}</small>}
              </span>
            ))}
          </summary>
          {type.description && <p className="hint">{type.description}</p>}
          <ul>
            {type.fields.map((field) => (
              <li key={field.name} title={field.description}>
                <code>{field.name}</code> <small>{field.type}</small>
                <small className="answers">{field.subgraphs.join(', ')}</small>
                {field.deprecation && (
                  <small className="fault">{fill(words.deprecated, { reason: field.deprecation })}</small>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {found.length > MOST_TYPES && <p className="hint">{fill(words.moreTypes, { n: found.length - MOST_TYPES })}</p>}
    </>
  );
}

/** Undefined where the gateway does not tell. */
async function loadSchemaMap(): Promise<SchemaMap | undefined> {
  const address = new URL('explorer-map.json', document.baseURI);
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as SchemaMap) : undefined;
}
