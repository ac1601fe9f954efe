import { HeaderEditor, VariableEditor } from '@graphiql/react';
import { useState } from 'react';
import { useWords } from '../languages/words';

type Tool = 'variables' | 'headers';

/** Variables and headers below the query; both editors stay there while folded, so that what they hold is sent. */
export function EditorTools() {
  const [open, setOpen] = useState<Tool>();
  const words = useWords();
  const tools: readonly Tool[] = ['variables', 'headers'];
  return (
    <div className={`editor-tools${open ? ' is-open' : ''}`}>
      <div className="editor-tools-names">
        {tools.map((tool) => (
          <button
            type="button"
            key={tool}
            aria-expanded={open === tool}
            aria-controls={`editor-tool-${tool}`}
            onClick={() => setOpen(open === tool ? undefined : tool)}
          >
            {words[tool]}
          </button>
        ))}
        {open === 'headers' && <small>{words.headersStay}</small>}
      </div>
      <div id="editor-tool-variables" hidden={open !== 'variables'}>
        <VariableEditor />
      </div>
      <div id="editor-tool-headers" hidden={open !== 'headers'}>
        <HeaderEditor />
      </div>
    </div>
  );
}
