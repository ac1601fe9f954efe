import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@kakehashi/errors';
import type { GatewayContext } from './gateway-context';
import { withHttpStatus } from './http-fault';

/**
 * Refuses a document in which `operationName` chooses no operation, or one of a kind that the graph does not have.
 *
 * Apollo Server leaves this to the executor, and the gateway's throws an error that would look like a fault of ours.
 */
export const operationChoice: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request, schema }) {
        if (operation && schema.getRootType(operation.operation)) return;
        const message = operation ? `The graph has no ${operation.operation}.` : unchosen(request.operationName);
        throw withHttpStatus(createError('OPERATION_RESOLUTION_FAILURE', message));
      },
    };
  },
};

function unchosen(name: string | undefined): string {
  return name
    ? `The document has no operation named "${name}".`
    : 'The document has several operations: "operationName" must name one.';
}
