import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@kakehashi/errors';
import type { GatewayContext } from './gateway-context';
import { withHttpStatus } from './http-fault';

/**
 * Refuses a document in which `operationName` chooses no operation.
 *
 * Apollo Server leaves this to the executor, and the gateway's throws an error that would look like a fault of ours.
 */
export const operationChoice: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (operation) return;
        const name = request.operationName;
        const message = name
          ? `The document has no operation named "${name}".`
          : 'The document has several operations: "operationName" must name one.';
        throw withHttpStatus(createError('OPERATION_RESOLUTION_FAILURE', message));
      },
    };
  },
};
