import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../../gateway-context';

/** Makes the spans of parsing and validation, which documents that are known skip, and names the request's by its operation. */
export const operationSpans: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async ({ contextValue }) => {
    const { span } = contextValue.watch;
    if (!span?.isRecording) return;
    const watch = (name: string) => {
      const work = span.child(name);
      return async (fault?: unknown) => {
        if (Array.isArray(fault) ? fault.length > 0 : fault !== undefined) work?.fail('invalid');
        work?.end();
      };
    };
    return {
      parsingDidStart: async () => watch('graphql.parse'),
      validationDidStart: async () => watch('graphql.validate'),
      async didResolveOperation({ operation, operationName }) {
        if (!operation) return;
        const { operation: type } = operation;
        span.rename(operationName ? `${type} ${operationName}` : type);
        span.set({
          'graphql.operation.type': type,
          ...(operationName && { 'graphql.operation.name': operationName }),
        });
      },
    };
  },
};
