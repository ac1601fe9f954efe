import './no-telemetry';
import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Logger } from 'pino';
import { textOfAnswer } from './answer-text';
import { AuthorisingGateway } from './authorisation/authorising-gateway';
import { claimedPolicies } from './authorisation/policy-enforcer';
import { answerPolicy, varyingHeaders } from './caching/answer-policy.plugin';
import { EarlyExecution } from './early-execution';
import { formatError } from './format-error';
import type { GatewayContext } from './gateway-context';
import type { GatewayParts } from './gateway-parts';
import { costLimit } from './limits/cost-limit';
import { costLimitsOf } from './limits/limits-of-settings';
import { operationChoice } from './operation-choice';
import { operationSummary } from './operation-summary';
import { CompilingGateway } from './planning/compiling-gateway';
import { currentRequestId } from './request-id';
import { followedByApollo } from './supergraph/followed-by-apollo';
import { valueCompletion } from './value-completion';

/** The GraphQL server, its supergraph not yet loaded. */
export type GraphqlServer = ApolloServer<GatewayContext>;

/**
 * Makes the GraphQL server; `start()` has the keeper serve the first supergraph and fails when there is none to serve.
 *
 * Nothing depends on NODE_ENV, and no Apollo key in the environment switches any reporting on.
 */
export function createGraphqlServer(parts: GatewayParts): GraphqlServer {
  const { settings, logger, stores, caching, operations, served, telemetry } = parts;
  const apolloLogger = onlyTroubles(logger);
  const guarded = new AuthorisingGateway(createGateway(parts, apolloLogger), served, claimedPolicies);
  const early = settings.PLAN_EXECUTOR === 'fast' ? new EarlyExecution(guarded) : undefined;
  return new ApolloServer<GatewayContext>({
    gateway: early ?? guarded,
    logger: apolloLogger,
    nodeEnv: 'production',
    introspection: settings.INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: settings.MAX_BATCH > 1,
    stopOnTerminationSignals: false,
    ...operations.options,
    parseOptions: { maxTokens: settings.MAX_TOKENS },
    stringifyResult: textOfAnswer,
    formatError: (formatted, error) => formatError(formatted, error, { requestId: currentRequestId(), logger }),
    plugins: [
      operationChoice,
      costLimit(costLimitsOf(settings, stores.redis), served),
      valueCompletion,
      operationSummary,
      answerPolicy(varyingHeaders(settings), served),
      ...telemetry.countingPlugins,
      ...caching.plugins,
      ...operations.plugins,
      ...telemetry.plugins,
      ...(early ? [early.plugin] : []),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}

function createGateway(
  { settings, keeper, sources, telemetry, logger }: GatewayParts,
  apolloLogger: Logger,
): GatewayInterface {
  if (settings.PLAN_EXECUTOR === 'fast') {
    const { WARM_PLANS: warmPlans } = settings;
    return new CompilingGateway({ keeper, sources, warmPlans, watch: telemetry.plans, logger });
  }
  return new ApolloGateway({
    supergraphSdl: followedByApollo(keeper),
    // Found for each call: Apollo's gateway keeps what it was given for a subgraph that is gone, and takes it up again.
    buildService: ({ name, url = '' }) => ({ process: (options) => sources.at(name, url).process(options) }),
    logger: apolloLogger,
    validateSupergraph: true,
    queryPlannerConfig: {
      debug: { pathsLimit: settings.MAX_PLAN_PATHS, maxEvaluatedPlans: settings.MAX_EVALUATED_PLANS },
    },
    __exposeQueryPlanExperimental: false,
    ...(settings.DEBUG_TOKEN !== undefined && { experimental_didResolveQueryPlan: noteQueryPlan }),
  });
}

const noteQueryPlan: NonNullable<GatewayConfig['experimental_didResolveQueryPlan']> = ({
  queryPlan,
  requestContext,
}) => {
  const { debug } = (requestContext.context as GatewayContext).watch;
  debug?.planned(() => prettyFormatQueryPlan(queryPlan));
};

/** Apollo's packages tell of each step; we tell of starts and reloads ourselves. */
function onlyTroubles(logger: Logger): Logger {
  const isChatty = logger.isLevelEnabled('info') && !logger.isLevelEnabled('debug');
  return logger.child({}, isChatty ? { level: 'warn' } : {});
}
