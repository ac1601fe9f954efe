import type { ApolloServerPlugin } from '@apollo/server';
import { statementShape, type WatchStatement } from '@kakehashi/database';
import type { TracedSpan, Tracing } from '@kakehashi/tracing';
import type { FastifyRequest } from 'fastify';
import type { SubgraphContext } from '../context';

/**
 * The spans of a subgraph's requests: one of the request, below the caller's, and one for each SQL statement.
 *
 * They tell names, codes and the shapes of statements, never a value.
 */
export class RequestTraces {
  private readonly spans = new WeakMap<FastifyRequest | SubgraphContext['statements'], TracedSpan>();

  constructor(private readonly tracing: Tracing) {}

  /** A request has come. */
  begin(request: FastifyRequest): void {
    const attributes = { 'http.request.method': 'POST', 'http.route': '/graphql' };
    this.spans.set(request, this.tracing.receive('POST /graphql', request.headers, attributes));
  }

  /** Watches the statements that are sent for a request; undefined when it is not traced. */
  statementsOf(request: FastifyRequest): WatchStatement | undefined {
    const span = this.spans.get(request);
    return span?.isRecording ? (text) => watch(span, text) : undefined;
  }

  /** What Apollo Server tells of the context belongs to the request. Of the context it makes a copy, of its list it does not. */
  join({ statements }: SubgraphContext, request: FastifyRequest): void {
    const span = this.spans.get(request);
    if (span?.isRecording) this.spans.set(statements, span);
  }

  /** The answer has gone out with a status, or the caller has left before. */
  end(request: FastifyRequest, status?: number): void {
    const span = this.spans.get(request);
    if (status === undefined) span?.fail('cancelled');
    else span?.set({ 'http.response.status_code': status });
    span?.end();
  }

  /** Names a request's span by its operation, and notes the errors that came of it. */
  readonly plugin: ApolloServerPlugin<SubgraphContext> = {
    requestDidStart: async ({ contextValue }) => {
      const span = this.spans.get(contextValue.statements);
      if (!span) return;
      return {
        async willSendResponse({ operation, operationName, response: { body } }) {
          const type = operation?.operation;
          if (type) span.rename(operationName ? `${type} ${operationName}` : type);
          span.set({
            ...(type && { 'graphql.operation.type': type }),
            ...(operationName && { 'graphql.operation.name': operationName }),
          });
          const [error] = (body.kind === 'single' && body.singleResult.errors) || [];
          if (error) span.fail(String(error.extensions?.code));
        },
      };
    },
  };
}

function watch(span: TracedSpan, statement: string): (fault?: unknown) => void {
  const { name, text } = statementShape(statement);
  const sent = span.call(name, { 'db.system.name': 'postgresql', 'db.query.summary': name, 'db.query.text': text });
  return (fault) => {
    if (fault !== undefined) sent?.fail(String((fault as { readonly code?: unknown } | null)?.code ?? 'fault'));
    sent?.end();
  };
}
