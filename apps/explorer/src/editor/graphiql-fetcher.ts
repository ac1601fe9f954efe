import type { Fetcher } from '@graphiql/toolkit';
import { runQuestion } from '../app/run-question';
import { abridge } from './abridge';
import { chosenOperation } from './chosen-operation';

/**
 * How GraphiQL's editor asks: through the workbench, which keeps the whole answer; the editor gets what it can show.
 *
 * An observable, since only of these GraphiQL tells when somebody stops.
 */
export const fetcher: Fetcher = ({ query, variables, operationName }, options) => ({
  subscribe(observer: { next: (value: unknown) => void; complete: () => void }) {
    const running = new AbortController();
    const question = {
      query,
      variables: (variables ?? {}) as Record<string, unknown>,
      operationName: chosenOperation(query, operationName),
    };
    void runQuestion(question, (options?.headers ?? {}) as Record<string, string>, running).then((answer) => {
      if (answer) observer.next(abridge(answer).body);
      observer.complete();
    });
    return { unsubscribe: () => running.abort() };
  },
});
