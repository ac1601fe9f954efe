import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Example } from './example';
import { examples } from './examples';

/** A pane that lists the examples by title; a click opens one in a new tab. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPane };

function ExamplesPane() {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const open = ({ query }: Example) => {
    addTab();
    queryEditor?.setValue(query);
  };
  return (
    <section aria-label="Examples" className="examples">
      <h2>Examples</h2>
      {examples.map((example) => (
        <button type="button" key={example.file} onClick={() => open(example)}>
          <strong>{example.title}</strong>
          {example.description && <span>{example.description}</span>}
          {example.role && <span>Needs a token, under Headers: npm run token -- --as {example.role}</span>}
        </button>
      ))}
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16M4 10h10M4 15h16M4 20h7" />
    </svg>
  );
}
