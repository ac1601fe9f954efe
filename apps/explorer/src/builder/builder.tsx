import './builder.css';
import { type GraphQLField, getNamedType, isLeafType, isObjectType } from 'graphql';
import { useEffect, useState } from 'react';
import { SearchBox } from '../app/search-box';
import { useWorkbench } from '../app/workbench';
import { finderOf } from '../languages/fold';
import { fill, useWords } from '../languages/words';
import { isSelected, readQuery, toggleField } from './toggle-field';

/** How often the tree looks at what is typed in the editor. */
const LOOK_MS = 500;

/** The schema as a tree with check boxes, by which a query is put together; it follows what is typed in the editor. */
export function Builder() {
  const words = useWords();
  const schema = useWorkbench((state) => state.schema);
  const editor = useWorkbench((state) => state.editor);
  const [query, setQuery] = useState(() => editor?.read().query ?? '');
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setInterval(() => setQuery(editor?.read().query ?? ''), LOOK_MS);
    return () => clearInterval(timer);
  }, [editor]);
  const document = readQuery(query);
  const root = schema?.getQueryType();
  if (!root) return <p className="waiting">{words.loading}</p>;
  if (!document) return <p className="waiting">{words.builderFault}</p>;
  const toggle = (path: readonly string[], isLeaf: boolean) => {
    const next = toggleField(query, path, isLeaf);
    setQuery(next);
    editor?.replaceQuery(next);
  };
  const isWanted = finderOf(typed);
  const fields = Object.values(root.getFields()).filter(({ name }) => isWanted(name));
  return (
    <>
      <p className="hint">{words.builderHint}</p>
      <SearchBox label={words.searchFields} typed={typed} onType={setTyped} />
      <ul className="tree">
        {fields.map((field) => (
          <Branch key={field.name} field={field} path={[field.name]} document={document} toggle={toggle} />
        ))}
      </ul>
    </>
  );
}

interface BranchProps {
  readonly field: GraphQLField<unknown, unknown>;
  readonly path: readonly string[];
  readonly document: ReturnType<typeof readQuery>;
  readonly toggle: (path: readonly string[], isLeaf: boolean) => void;
}

function Branch({ field, path, document, toggle }: BranchProps) {
  const words = useWords();
  const type = getNamedType(field.type);
  const isLeaf = isLeafType(type);
  const chosen = isSelected(document, path);
  const [isOpen, setOpen] = useState(chosen);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const required = field.args.some(
    (argument) => String(argument.type).endsWith('!') && argument.defaultValue === undefined,
  );
  return (
    <li>
      <div className="branch" title={field.description ?? undefined}>
        {isLeaf ? (
          <span className="no-fold" />
        ) : (
          <button
            type="button"
            className="icon-button"
            aria-expanded={isOpen}
            aria-label={fill(isOpen ? words.foldField : words.unfoldField, { name: field.name })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        )}
        <label className={field.deprecationReason ? 'is-deprecated' : undefined}>
          <input
            type="checkbox"
            checked={chosen}
            onChange={() => {
              toggle(path, isLeaf);
              if (!isLeaf) setOpen(true);
            }}
          />
          {field.name} <small>{String(field.type)}</small>
          {required && <small className="needs"> {words.needsArgument}</small>}
        </label>
      </div>
      {isOpen && !isLeaf && (
        <ul>
          {fields.map((below) => (
            <Branch key={below.name} field={below} path={[...path, below.name]} document={document} toggle={toggle} />
          ))}
        </ul>
      )}
    </li>
  );
}
