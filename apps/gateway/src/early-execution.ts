import { type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation, HeaderMap } from '@apollo/server';
import type {
  GatewayExecutor,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import type { GatewayContext } from './gateway-context';

/** Of it only what an operation is executed by is given: no executor of ours reads more. */
type Asked = Parameters<GatewayExecutor>[0];

/** Takes part in an answer without a header or status of its own. */
const NO_HEAD = { status: undefined, headers: new HeaderMap() };

/**
 * Executes operations by a gateway of ours where plugins of Apollo Server may answer them, and answers those without an
 * error there.
 *
 * When Apollo Server itself has a gateway execute, it makes an object for each request whose getters lead to the whole
 * request, and V8 keeps getters among what lives for good: every answer would stay in memory until the whole heap is
 * collected, and bring that collection nearer. An operation with an error goes this way all the same, with the outcome
 * that it has, since it is there that errors are formatted and get their status.
 */
export class EarlyExecution implements GatewayInterface {
  private execute: GatewayExecutor | undefined;

  constructor(private readonly gateway: GatewayInterface) {}

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    return this.gateway.onSchemaLoadOrUpdate(listener);
  }

  async load(options: Parameters<GatewayInterface['load']>[0]): Promise<GatewayLoadResult> {
    const { executor } = await this.gateway.load(options);
    if (!executor) throw new Error('The gateway gave no executor.');
    this.execute = executor;
    return { executor: (asked) => (asked.context as GatewayContext).execution ?? executor(asked) };
  }

  stop(): Promise<void> {
    return this.gateway.stop();
  }

  /** Must stand after all plugins that may answer an operation. */
  readonly plugin: ApolloServerPlugin<GatewayContext> = {
    requestDidStart: async () => ({ responseForOperation: (request) => this.answer(request) }),
  };

  private async answer(request: GraphQLRequestContextResponseForOperation<GatewayContext>) {
    const {
      schema,
      document,
      operation,
      operationName,
      source,
      queryHash,
      request: given,
      contextValue: context,
    } = request;
    const asked = { schema, document, operation, operationName, source, queryHash, request: given, context };
    const execution = this.execute?.(asked as unknown as Asked);
    const result = await execution?.catch(() => undefined);
    if (result && !result.errors) return { http: NO_HEAD, body: { kind: 'single' as const, singleResult: result } };
    if (execution) context.execution = execution;
    return null;
  }
}
