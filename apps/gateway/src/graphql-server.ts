import './no-telemetry';
import { ApolloGateway } from '@apollo/gateway';
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
import type { ExportSchemaHolder } from './export/export-schema.plugin';
import { formatError } from './format-error';
import type { GatewayContext } from './gateway-context';
import { costLimit } from './limits/cost-limit';
import { costLimitsOf } from './limits/limits-of-settings';
import { operationChoice } from './operation-choice';
import { operationSummary } from './operation-summary';
import { CompilingGateway } from './planning/compiling-gateway';
import { currentRequestId } from './request-id';
import { DEFAULT_SUPERGRAPH, type GatewaySettings } from './settings';
import { SupergraphFile } from './supergraph-file';
import type { SubgraphSources } from './transport/subgraph-sources';
import { valueCompletion } from './value-completion';

/** The GraphQL server, its supergraph not yet loaded. */
export type GraphqlServer = ApolloServer<GatewayContext>;

/**
 * Makes the GraphQL server of a supergraph file; `start()` loads the supergraph and fails when it can not be served.
 *
 * Nothing depends on NODE_ENV, and no Apollo key in the environment switches any reporting on.
 */
export function createGraphqlServer(
  settings: GatewaySettings,
  sources: SubgraphSources,
  exportSchema: ExportSchemaHolder,
  logger: Logger,
): GraphqlServer {
  const apolloLogger = onlyTroubles(logger);
  const gateway = createGateway(settings, sources, logger, apolloLogger);
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: apolloLogger,
    nodeEnv: 'production',
    introspection: settings.INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: settings.MAX_BATCH > 1,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: settings.MAX_TOKENS },
    stringifyResult: textOfAnswer,
    formatError: (formatted, error) => formatError(formatted, error, { requestId: currentRequestId(), logger }),
    plugins: [
      operationChoice,
      costLimit(costLimitsOf(settings)),
      valueCompletion,
      operationSummary,
      exportSchema.plugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}

function createGateway(
  settings: GatewaySettings,
  sources: SubgraphSources,
  logger: Logger,
  apolloLogger: Logger,
): GatewayInterface {
  const file = new SupergraphFile({
    file: settings.SUPERGRAPH ?? DEFAULT_SUPERGRAPH,
    overrides: settings.SUBGRAPH_URLS ?? {},
    pollMs: settings.RELOAD_POLL_MS,
    logger,
  });
  if (settings.PLAN_EXECUTOR === 'fast') return new CompilingGateway(file, (name, url) => sources.create(name, url));
  return new ApolloGateway({
    supergraphSdl: file,
    buildService: ({ name, url }) => sources.create(name, url),
    logger: apolloLogger,
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
  });
}

/** Apollo's packages tell of each step; we tell of starts and reloads ourselves. */
function onlyTroubles(logger: Logger): Logger {
  const isChatty = logger.isLevelEnabled('info') && !logger.isLevelEnabled('debug');
  return logger.child({}, isChatty ? { level: 'warn' } : {});
}
