import '@graphiql/react/setup-workers/vite';
import '@graphiql/react/style.css';
import './editor.css';
import { HistoryStore } from '@graphiql/plugin-history';
import {
  type GraphiQLPlugin,
  GraphiQLProvider,
  QueryEditor,
  ResponseEditor,
  type SchemaReference,
  Tooltip,
} from '@graphiql/react';
import { getNamedType } from 'graphql';
import { createPortal } from 'react-dom';
import { useWorkbench } from '../app/workbench';
import { showDocs } from '../schema-docs/show-docs';
import { EditorBridge } from './editor-bridge';
import { EditorTabs } from './editor-tabs';
import { EditorTools } from './editor-tools';
import { fetcher } from './graphiql-fetcher';
import { headerlessStorage } from './headerless-storage';
import { HistoryPanel } from './history-panel';

/** Headers are never kept, also not by GraphiQL's history. */
const STORAGE = headerlessStorage(localStorage);

/** What GraphiQL opens when a name in the query is pressed with Ctrl; ours stands in the page's panel. */
const DOCS: GraphiQLPlugin = { title: 'Documentation', icon: () => null, content: () => null };

const PLUGINS = [DOCS];

/** Shows what a name in the query is: of a field the type that it is of, of all else its own. */
function openDocs({ kind, typeInfo }: SchemaReference): void {
  const type = kind.endsWith('Field') ? typeInfo.parentType : typeInfo.type;
  const name = type && getNamedType(type).name;
  if (name) showDocs(name);
}

/** Where the editor's parts stand that are not in its own column. */
export interface EditorPaneProps {
  /** Takes the history; null while another panel is open. */
  readonly panelHost: HTMLElement | null;
  /** Takes the answer as JSON. */
  readonly answerHost: HTMLElement | null;
  /** What the first tab holds when the browser remembers none. */
  readonly firstQuery: string;
}

/**
 * The editor: GraphiQL's own provider, editors and history in a frame of ours. All that knows GraphiQL
 * stands in this folder; it is loaded after the page is there.
 */
export function EditorPane({ panelHost, answerHost, firstQuery }: EditorPaneProps) {
  const schema = useWorkbench((state) => state.schema);
  const panel = useWorkbench((state) => state.panel);
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      schema={schema ?? null}
      dangerouslyAssumeSchemaIsValid
      plugins={PLUGINS}
      referencePlugin={DOCS}
      defaultQuery={firstQuery}
      shouldPersistHeaders={false}
      storage={STORAGE}
    >
      <HistoryStore>
        <Tooltip.Provider>
          <EditorBridge />
          <div className="editor graphiql-container">
            <EditorTabs />
            <div className="editor-query">
              <QueryEditor onClickReference={openDocs} />
            </div>
            <EditorTools />
          </div>
          {panelHost && panel === 'history' && createPortal(<HistoryPanel />, panelHost)}
          {answerHost && createPortal(<ResponseEditor />, answerHost)}
        </Tooltip.Provider>
      </HistoryStore>
    </GraphiQLProvider>
  );
}
