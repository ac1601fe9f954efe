import type { GraphQLSchema } from 'graphql';
import { fill, useWords, type Words } from '../languages/words';
import { openQuestion } from '../questions/open-question';
import { showDocs } from '../schema-docs/show-docs';
import { questionAbout } from './ask-for';
import type { FieldNote, PlacedField, PlacedType } from './schema-map';

/** What {@link MappedType} is given. */
export interface MappedTypeProps {
  readonly type: PlacedType;
  readonly schema: GraphQLSchema;
  /** All of the graph, by whose order they have their colours. */
  readonly subgraphs: readonly string[];
  readonly isOpen: boolean;
}

/** One type of the map: who has it by which keys; opened, who answers each field, and what they need for it. */
export function MappedType({ type, schema, subgraphs, isOpen }: MappedTypeProps) {
  const words = useWords();
  const question = questionAbout(schema, type.name);
  const colour = (subgraph: string) => `var(--series-${(subgraphs.indexOf(subgraph) % 6) + 1})`;
  return (
    <details className="map-type" open={isOpen}>
      <summary>
        <strong>{type.name}</strong>
        {type.subgraphs.map(({ name, keys }, index) => (
          <span key={name} className="owner">
            <i style={{ background: colour(name) }} aria-hidden="true" />
            {name}
            <small> {index === 0 ? words.ownsType : words.extendsType}</small>
            {keys.length > 0 && <small> @key {keys.join(', ')}</small>}
          </span>
        ))}
      </summary>
      {type.description && <p className="hint">{type.description}</p>}
      <div className="actions">
        <button type="button" onClick={() => showDocs(type.name)}>
          {words.openDocs}
        </button>
        {question && (
          <button type="button" onClick={() => openQuestion({ query: question })}>
            {words.askThis}
          </button>
        )}
      </div>
      <ul>
        {type.fields.map((field) => (
          <MappedField key={field.name} type={type.name} field={field} />
        ))}
      </ul>
    </details>
  );
}

function MappedField({ type, field }: { readonly type: string; readonly field: PlacedField }) {
  const words = useWords();
  return (
    <li title={field.description}>
      <button type="button" className="as-link" onClick={() => showDocs(type)}>
        <code>{field.name}</code>
      </button>{' '}
      <small>{field.type}</small>
      <small className="answers">
        {field.subgraphs.join(', ')}
        {field.subgraphs.length > 1 && ` – ${words.sharedField}`}
      </small>
      {noteTexts(field.notes, words).map((text) => (
        <small key={text} className="answers">
          {text}
        </small>
      ))}
      {field.deprecation && <small className="fault">{fill(words.deprecated, { reason: field.deprecation })}</small>}
    </li>
  );
}

/** What subgraphs say of a field; those that say the same are named together. */
function noteTexts(notes: readonly FieldNote[], words: Words): readonly string[] {
  const namesOf = new Map<string, string[]>();
  for (const { subgraph, ...note } of notes) {
    const text = noteText(note, words);
    namesOf.set(text, [...(namesOf.get(text) ?? []), subgraph]);
  }
  return [...namesOf].map(([text, names]) => fill(text, { name: names.join(', ') }));
}

/** With a place for the subgraph's name. */
function noteText({ isExternal, requires, provides, overrides }: Omit<FieldNote, 'subgraph'>, words: Words): string {
  const parts = [
    isExternal && words.externalField,
    requires && fill(words.requiresFields, { fields: requires }),
    provides && fill(words.providesFields, { fields: provides }),
    overrides && fill(words.overridesField, { other: overrides }),
  ];
  return parts.filter(Boolean).join('; ');
}
