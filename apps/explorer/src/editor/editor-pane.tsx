import '@graphiql/react/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import './editor.css';
import { DOC_EXPLORER_PLUGIN, DocExplorer, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider, QueryEditor, ResponseEditor, Tooltip } from '@graphiql/react';
import { createPortal } from 'react-dom';
import { change, useWorkbench } from '../app/workbench';
import { EditorBridge } from './editor-bridge';
import { EditorTabs } from './editor-tabs';
import { EditorTools } from './editor-tools';
import { fetcher } from './graphiql-fetcher';
import { headerlessStorage } from './headerless-storage';
import { HistoryPanel } from './history-panel';

/** Headers are never kept, also not by GraphiQL's history. */
const STORAGE = headerlessStorage(localStorage);

const PLUGINS = [DOC_EXPLORER_PLUGIN];

/** Where the editor's parts stand that are not in its own column. */
export interface EditorPaneProps {
  /** Takes documentation and history; null while another panel is open. */
  readonly panelHost: HTMLElement | null;
  /** Takes the answer as JSON. */
  readonly answerHost: HTMLElement | null;
  /** What the first tab holds when the browser remembers none. */
  readonly firstQuery: string;
}

/**
 * The editor: GraphiQL's own provider, editors, documentation and history in a frame of ours. All that knows GraphiQL
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
      referencePlugin={DOC_EXPLORER_PLUGIN}
      onTogglePluginVisibility={(plugin) => plugin && change({ panel: 'docs' })}
      defaultQuery={firstQuery}
      shouldPersistHeaders={false}
      storage={STORAGE}
    >
      <HistoryStore>
        <DocExplorerStore>
          <Tooltip.Provider>
            <EditorBridge />
            <div className="editor graphiql-container">
              <EditorTabs />
              <div className="editor-query">
                <QueryEditor />
              </div>
              <EditorTools />
            </div>
            {panelHost && panel === 'docs' && createPortal(<DocExplorer />, panelHost)}
            {panelHost && panel === 'history' && createPortal(<HistoryPanel />, panelHost)}
            {answerHost && createPortal(<ResponseEditor />, answerHost)}
          </Tooltip.Provider>
        </DocExplorerStore>
      </HistoryStore>
    </GraphiQLProvider>
  );
}
