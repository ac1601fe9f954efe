import { fill, useWords } from '../languages/words';
import type { DocumentedField, DocumentedType } from './documented-type';

/** What {@link TypeDocs} is given. */
export interface TypeDocsProps {
  readonly type: DocumentedType;
  /** Leads on to a type. */
  readonly go: (name: string) => void;
}

/** One type: what it is, its fields with their arguments, its values, what it is a kind of. */
export function TypeDocs({ type, go }: TypeDocsProps) {
  const words = useWords();
  const { name, description, specifiedBy, fields, values, interfaces, possible } = type;
  return (
    <article>
      <h3 className="type-name">{name}</h3>
      {description && <p>{description}</p>}
      {specifiedBy && (
        <p>
          <a href={specifiedBy} target="_blank" rel="noreferrer noopener">
            {specifiedBy}
          </a>
        </p>
      )}
      <Kinds title={words.docsInterfaces} names={interfaces} go={go} />
      <Kinds title={words.docsPossible} names={possible} go={go} />
      {fields.length > 0 && <h4>{words.docsFields}</h4>}
      <ul>
        {fields.map((field) => (
          <Field key={field.name} field={field} go={go} />
        ))}
      </ul>
      {values.length > 0 && <h4>{words.docsValues}</h4>}
      <ul>
        {values.map((value) => (
          <li key={value.name}>
            <code>{value.name}</code>
            {value.description && <p>{value.description}</p>}
            {value.deprecation && <p className="fault">{fill(words.deprecated, { reason: value.deprecation })}</p>}
          </li>
        ))}
      </ul>
    </article>
  );
}

function Kinds({
  title,
  names,
  go,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly go: TypeDocsProps['go'];
}) {
  if (names.length === 0) return null;
  return (
    <p>
      {title}{' '}
      {names.map((name) => (
        <button type="button" key={name} className="type-link" onClick={() => go(name)}>
          {name}
        </button>
      ))}
    </p>
  );
}

function Field({ field, go }: { readonly field: DocumentedField; readonly go: TypeDocsProps['go'] }) {
  const words = useWords();
  return (
    <li>
      <code>{field.name}</code>:{' '}
      <button type="button" className="type-link" onClick={() => go(field.typeName)}>
        {field.type}
      </button>
      {field.description && <p>{field.description}</p>}
      {field.deprecation && <p className="fault">{fill(words.deprecated, { reason: field.deprecation })}</p>}
      {field.arguments.length > 0 && (
        <details>
          <summary>{fill(words.docsArguments, { n: field.arguments.length })}</summary>
          <ul>
            {field.arguments.map((argument) => (
              <Field key={argument.name} field={argument} go={go} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
