import { lazy, Suspense, useState } from 'react';
import { fill, useWords } from '../languages/words';
import { firstQuery } from '../questions/library';
import { ResultTableProvider } from '../table/result-table';
import { AskToolbar } from './ask-toolbar';
import { Dialogs } from './dialogs';
import { Header } from './header';
import { Notice } from './notice';
import { Panel } from './panel';
import { Rail } from './rail';
import { See } from './see';
import { useShortcuts } from './shortcuts';
import { useWorkbench } from './workbench';

const EditorPane = lazy(async () => ({ default: (await import('../editor/editor-pane')).EditorPane }));
const CostBar = lazy(async () => ({ default: (await import('../cost/cost-bar')).CostBar }));

/** The page: ask at the left, see at the right; what the editor needs is loaded after the page is there. */
export function App() {
  const [panelHost, setPanelHost] = useState<HTMLElement | null>(null);
  const [answerHost, setAnswerHost] = useState<HTMLElement | null>(null);
  const panel = useWorkbench((state) => state.panel);
  const schemaFault = useWorkbench((state) => state.schemaFault);
  const words = useWords();
  useShortcuts();
  return (
    <ResultTableProvider>
      <div className="page">
        <Header />
        <div className={`bench${panel ? ' has-panel' : ''}`}>
          <Rail />
          {panel && <Panel panel={panel} hostRef={setPanelHost} />}
          <main className="work">
            <section className="ask" aria-label={words.ask}>
              <AskToolbar />
              {schemaFault && <p className="fault">{fill(words.noSchema, { reason: schemaFault })}</p>}
              <Suspense fallback={<p className="waiting">{words.loadingEditor}</p>}>
                <EditorPane panelHost={panelHost} answerHost={answerHost} firstQuery={firstQuery} />
              </Suspense>
              <Suspense>
                <CostBar />
              </Suspense>
            </section>
            <See answerHostRef={setAnswerHost} />
          </main>
        </div>
        <Dialogs />
        <Notice />
      </div>
    </ResultTableProvider>
  );
}
