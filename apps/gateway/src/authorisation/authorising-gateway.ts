import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { createError } from '@kakehashi/errors';
import { AccessRules } from '@kakehashi/schema-directives';
import { type GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import { withHttpStatus } from '../http-fault';
import type { Caller } from '../identity/caller';
import type { ServedSupergraph } from '../supergraph/served-supergraph';
import { tellClosedPlaces } from './closed-places';
import type { OpenPart } from './guarded-operation';
import { GuardedOperations } from './guarded-operations';
import type { PolicyEnforcer } from './policy-enforcer';
import { withhold } from './withhold';
import { writtenRulesOf } from './written-rules-of';

type Asked = Parameters<GatewayExecutor>[0];

/**
 * Lets another gateway execute of each operation only what is open to its caller, as the supergraph's `@authenticated`,
 * `@requiresScopes` and `@policy` say.
 *
 * Closed fields are taken out before the operation is planned; the client gets null for them, and an error for each
 * place. An operation of which nothing is left is refused.
 */
export class AuthorisingGateway implements GatewayInterface {
  private readonly guarded = new WeakMap<GraphQLSchema, GuardedOperations>();

  constructor(
    private readonly served: GatewayInterface,
    private readonly supergraph: ServedSupergraph,
    private readonly policies: PolicyEnforcer,
  ) {}

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    return this.served.onSchemaLoadOrUpdate((loaded) => {
      const { apiSchema } = loaded;
      const rules = new AccessRules(apiSchema, writtenRulesOf(this.supergraph.current));
      this.guarded.set(apiSchema, new GuardedOperations(apiSchema, rules));
      listener(loaded);
    });
  }

  async load(options: Parameters<GatewayInterface['load']>[0]): Promise<GatewayLoadResult> {
    const { executor } = await this.served.load(options);
    if (!executor) throw new Error('The gateway gave no executor.');
    return { executor: (asked) => this.execute(asked, executor) };
  }

  stop(): Promise<void> {
    return this.served.stop();
  }

  private async execute(asked: Asked, executor: GatewayExecutor): Promise<GatewayExecutionResult> {
    const operations = this.guarded.get(asked.schema);
    if (!operations) throw new Error('The rules of the schema are not known.');
    const operation = operations.find(asked);
    if (!operation) return executor(asked);
    const { caller } = asked.context as GatewayContext;
    const policies = operation.policies.size > 0 ? await this.policies.satisfied(operation.policies, caller) : NO_NAMES;
    const part = operation.openFor({ isAnonymous: caller.isAnonymous, scopes: caller.scopes, policies });
    if (!part) return executor(asked);
    if (!part.left) throw refusal(caller);
    return executePart(asked, part, part.left, executor);
  }
}

const NO_NAMES: ReadonlySet<string> = new Set();

async function executePart(
  asked: Asked,
  part: OpenPart,
  left: NonNullable<OpenPart['left']>,
  executor: GatewayExecutor,
): Promise<GatewayExecutionResult> {
  const { request, operation, schema } = asked;
  const { coerced, errors: faults } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
  );
  if (faults) return { errors: faults };
  const result = await executor({ ...asked, ...left });
  const isTrue = (variable: string) => coerced[variable] === true;
  const errors = [...(result.errors ?? []), ...tellClosedPlaces(part.places, coerced)];
  return {
    ...result,
    data: result.data && withhold(result.data, part.asked, { ...part, isTrue }),
    ...(errors.length > 0 && { errors }),
  };
}

function refusal({ isAnonymous }: Caller): GraphQLError {
  const [code, message] = isAnonymous
    ? (['UNAUTHENTICATED', 'What the operation asks for is open only to requests with a token.'] as const)
    : (['FORBIDDEN', 'What the operation asks for is not open to the token of this request.'] as const);
  return withHttpStatus(createError(code, message));
}
