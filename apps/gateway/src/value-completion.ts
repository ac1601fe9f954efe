import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './gateway-context';

/**
 * Tells as errors where a subgraph's data did not fit the schema.
 *
 * The gateway nulls such a value and notes it in an extension, `valueCompletion`: a client that reads `errors` alone
 * would take the null for the truth.
 */
export const valueCompletion: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue: { requestId } }) {
        if (body.kind !== 'single' || !body.singleResult.extensions) return;
        const { valueCompletion: faults, ...extensions } = body.singleResult.extensions;
        if (!Array.isArray(faults)) return;
        const told = faults.map(({ message, path }: GraphQLFormattedError) => ({
          message,
          ...(path && { path }),
          extensions: { code: 'SUBGRAPH_INVALID_RESPONSE', requestId },
        }));
        body.singleResult.errors = [...(body.singleResult.errors ?? []), ...told];
        body.singleResult.extensions = Object.keys(extensions).length > 0 ? extensions : undefined;
      },
    };
  },
};
