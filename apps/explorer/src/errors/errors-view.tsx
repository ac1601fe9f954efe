import './errors.css';
import type { AnswerError } from '../answer/answer';
import type { ViewProps } from '../app/views';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { understand } from '../understand/understanding';
import { meaningOf } from './error-catalogue';
import { Marked } from './marked';

/** What went wrong: each error with its code, subgraph and place, what the code means, and what to do. */
export function ErrorsView({ answer }: ViewProps) {
  const words = useWords();
  const errors = answer.body.errors ?? [];
  if (errors.length === 0) return <p className="waiting">{words.noErrors}</p>;
  return (
    <ol className="errors">
      {errors.map((error, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: errors of one answer never move
        <Fault key={index} error={error} requestId={answer.requestId} />
      ))}
    </ol>
  );
}

function Fault({ error, requestId }: { readonly error: AnswerError; readonly requestId: string | undefined }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const { message, path, locations, extensions = {} } = error;
  const code = String(extensions.code ?? '');
  const meaning = meaningOf(code, language);
  const facts = [
    [words.subgraph, extensions.subgraph],
    [words.place, path?.join(' › ')],
    [words.argument, extensions.argument],
    [words.line, locations?.map(({ line, column }) => `${line}:${column}`).join(', ')],
    [words.tryAgainIn, retryOf(extensions.retryAfterMs, words.milliseconds)],
    [words.requestId, extensions.requestId ?? requestId],
  ].filter(([, fact]) => fact !== undefined && fact !== '');
  return (
    <li>
      <h3>
        {code && <code>{code}</code>}
        {meaning && (
          <button type="button" className="as-link" onClick={() => understand({ name: 'codes', code })}>
            {words.inCatalogue}
          </button>
        )}
      </h3>
      <p className="message">{message}</p>
      {meaning && (
        <p>
          <strong>{words.meaning}</strong> <Marked text={meaning.meaning} />
        </p>
      )}
      {meaning && (
        <p>
          <strong>{words.remedy}</strong> <Marked text={meaning.remedy} />
        </p>
      )}
      <dl>
        {facts.map(([name, fact]) => (
          <div key={String(name)}>
            <dt>{String(name)}</dt>
            <dd>{String(fact)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function retryOf(retryAfterMs: unknown, text: string): string | undefined {
  return typeof retryAfterMs === 'number' ? fill(text, { n: retryAfterMs }) : undefined;
}
