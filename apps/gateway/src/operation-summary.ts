import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context';

/** Codes of errors that name the limit by which the gateway refused an operation. */
const REFUSALS = new Set<unknown>(['OPERATION_TOO_LARGE', 'OPERATION_TOO_COSTLY', 'RATE_LIMITED']);

/** Notes for the request's log line what was asked and which errors came of it. */
export const operationSummary: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { summary }, operation, operationName, response: { body } }) {
        if (operationName) summary.operationName = operationName;
        if (operation) summary.operationType = operation.operation;
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const codes = body.singleResult.errors.map(({ extensions }) => String(extensions?.code));
        summary.errorCodes = [...new Set(codes)];
        const refusal = body.singleResult.errors.find(({ extensions }) => REFUSALS.has(extensions?.code));
        if (refusal && refusal.extensions?.subgraph === undefined) summary.limit = String(refusal.extensions?.limit);
      },
    };
  },
};
