import { type Ref, Suspense } from 'react';
import { useWords } from '../languages/words';
import { ResultTableProvider } from '../table/result-table';
import { AnswerBar } from './answer-bar';
import { VIEWS } from './views';
import { change, useWorkbench, VIEW_NAMES } from './workbench';

/** The answer, in the view that was chosen. The JSON editor stays there while another view is shown: the editor needs it. */
export function See({ answerHostRef }: { readonly answerHostRef: Ref<HTMLDivElement> }) {
  const words = useWords();
  const view = useWorkbench((state) => state.view);
  const answer = useWorkbench((state) => state.answer);
  const running = useWorkbench((state) => state.running);
  const View = VIEWS[view];
  const faults = answer?.body.errors?.length ?? 0;
  return (
    <ResultTableProvider>
      <section className="see" aria-label={words.answer} aria-busy={running !== undefined}>
        <div className="views">
          {VIEW_NAMES.map((name) => (
            <button type="button" key={name} aria-pressed={view === name} onClick={() => change({ view: name })}>
              {words[`view_${name}`]}
              {name === 'errors' && faults > 0 && <span className="count">{faults}</span>}
            </button>
          ))}
        </div>
        <AnswerBar />
        <div className="view">
          {!answer && view !== 'json' && <Welcome />}
          {answer && View && (
            <Suspense fallback={<p className="waiting">{words.loading}</p>}>
              <View answer={answer} />
            </Suspense>
          )}
          <div ref={answerHostRef} className="json-host graphiql-container" hidden={view !== 'json'} />
        </div>
      </section>
    </ResultTableProvider>
  );
}

function Welcome() {
  const words = useWords();
  return (
    <div className="welcome">
      <h2>{words.welcome}</h2>
      <p>{words.welcomeHow}</p>
      <ol>
        <li>{words.welcomeAsk}</li>
        <li>{words.welcomeSee}</li>
        <li>{words.welcomeTake}</li>
      </ol>
    </div>
  );
}
