import './plan.css';
import { mayAskPlan } from '../app/run-question';
import type { ViewProps } from '../app/views';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { readToken } from '../sign-in/token';
import { debugOf } from './debug-extension';
import { Timeline } from './timeline';

/** How the answer came about: which subgraph was asked when, for how long, and the plan behind it. */
export function PlanView({ answer }: ViewProps) {
  const words = useWords();
  const facts = useWorkbench((state) => state.facts);
  const token = useWorkbench((state) => state.token);
  const editor = useWorkbench((state) => state.editor);
  const debug = debugOf(answer);
  const scopes = (token && readToken(token)?.scopes) || [];
  if (answer.ageSeconds !== undefined && !debug) {
    return <p className="waiting">{fill(words.planKept, { n: answer.ageSeconds })}</p>;
  }
  if (!debug) {
    return (
      <div className="waiting">
        <p>{mayAskPlan(facts, scopes) ? words.planNotAsked : words.planClosed}</p>
        {mayAskPlan(facts, scopes) && (
          <button type="button" className="accent" onClick={() => editor?.run()}>
            {words.askWithPlan}
          </button>
        )}
      </div>
    );
  }
  return (
    <div className="plan">
      {debug.fetches.length + debug.kept.length > 0 ? (
        <Timeline fetches={debug.fetches} kept={debug.kept} wholeMs={answer.durationMs} />
      ) : (
        <p className="waiting">{words.noSubgraphAsked}</p>
      )}
      {debug.queryPlan && (
        <details>
          <summary>{words.queryPlan}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <pre tabIndex={0}>{debug.queryPlan}</pre>
        </details>
      )}
    </div>
  );
}
