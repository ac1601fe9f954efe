import './holdings.css';
import { change, useWorkbench } from '../app/workbench';
import { CONVENTIONS } from '../languages/language';
import { fill, useWords } from '../languages/words';
import { openQuestion } from '../questions/open-question';
import { showDocs } from '../schema-docs/show-docs';
import type { SchemaMap } from '../schema-map/schema-map';
import { useSchemaMap } from '../schema-map/use-schema-map';
import { CopiesTable } from './copies-table';
import { Filled } from './filled';
import type { Holding } from './holdings';
import { Sources } from './sources';
import { useHoldings } from './use-holdings';

/** What the graph holds, a row for each type: whose it is, how much, how fresh, where from, how complete. */
export function HoldingsTable() {
  const words = useWords();
  const { told, query, readAgain } = useHoldings();
  const map = useSchemaMap() ?? undefined;
  if (query === undefined) return <p className="waiting">{words.noHoldings}</p>;
  if (!told) return <p className="waiting">{words.loading}</p>;
  const silent = told.filter(({ types }) => types === null).map(({ root }) => ownerOf(map, 'Query', root) ?? root);
  const copies = told.flatMap((one) =>
    one.copies.map((copy) => ({ ...copy, in: ownerOf(map, 'Query', one.root) ?? one.root })),
  );
  const open = () => {
    change({ dialog: undefined });
    openQuestion({ query });
  };
  return (
    <>
      <p className="hint">{words.holdingsHint}</p>
      <div className="actions">
        <button type="button" onClick={readAgain}>
          {words.readAgain}
        </button>
        <button type="button" onClick={open}>
          {words.asQuestion}
        </button>
      </div>
      {silent.length > 0 && <p className="fault">{fill(words.holdingsSilent, { names: silent.join(', ') })}</p>}
      <table className="holdings">
        <thead>
          <tr>
            <th scope="col">{words.typeName}</th>
            <th scope="col" className="is-number">
              {words.heldRows}
            </th>
            <th scope="col">{words.lastChange}</th>
            <th scope="col">{words.heldSources}</th>
            <th scope="col">{words.heldFilled}</th>
          </tr>
        </thead>
        <tbody>
          {told
            .flatMap(({ types }) => types ?? [])
            .map((holding) => (
              <Row key={holding.type} holding={holding} map={map} />
            ))}
        </tbody>
      </table>
      {copies.length > 0 && <CopiesTable copies={copies} />}
    </>
  );
}

function Row({ holding, map }: { readonly holding: Holding; readonly map: SchemaMap | undefined }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const { type, rows, lastChangedAt, sources, filled } = holding;
  const owner = ownerOf(map, type, 'id');
  return (
    <tr>
      <th scope="row">
        <button type="button" className="as-link" onClick={() => showDocs(type)}>
          {type}
        </button>
        {owner && map && (
          <small className="owner">
            <i style={{ background: `var(--series-${(map.subgraphs.indexOf(owner) % 6) + 1})` }} aria-hidden="true" />
            {owner}
          </small>
        )}
      </th>
      <td className="is-number" data-name={words.heldRows}>
        {new Intl.NumberFormat(language).format(rows)}
      </td>
      <td data-name={words.lastChange}>
        {lastChangedAt === null ? '–' : new Date(lastChangedAt).toLocaleString(CONVENTIONS[language])}
      </td>
      <td data-name={words.heldSources}>{sources ? <Sources sources={sources} /> : words.notTold}</td>
      <td data-name={words.heldFilled}>{filled ? <Filled filled={filled} rows={rows} /> : words.notTold}</td>
    </tr>
  );
}

/** The subgraph that answers most of a type, of those that answer a field of it where there are any. */
function ownerOf(map: SchemaMap | undefined, type: string, field: string): string | undefined {
  const place = map?.types[type];
  if (!place) return undefined;
  const candidates = place.fields[field] ?? Object.keys(place.subgraphs);
  const answered = (subgraph: string) => Object.values(place.fields).filter((names) => names.includes(subgraph)).length;
  return candidates.toSorted((one, other) => answered(other) - answered(one))[0];
}
