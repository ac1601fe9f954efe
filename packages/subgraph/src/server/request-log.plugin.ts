import type { ApolloServerPlugin } from '@apollo/server';
import type { SubgraphContext } from '../context';

/** One log line per request: operation, SQL statements, time and error codes; never variables, which may be private. */
export const requestLog: ApolloServerPlugin<SubgraphContext> = {
  async requestDidStart() {
    const begun = performance.now();
    return {
      async willSendResponse({ operationName, response, contextValue }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        contextValue.log.info(
          {
            operation: operationName,
            statements: contextValue.statements.length,
            durationMs: Math.round(performance.now() - begun),
            ...(errors && { errors: errors.map(({ extensions }) => extensions?.code) }),
          },
          'request',
        );
      },
    };
  },
};
