import type { Logger } from 'pino';
import { Caching } from './caching/caching';
import { IdentitySigner } from './identity/identity-signer';
import { createTokenVerifier, type TokenVerifier } from './identity/token-verifier';
import { type Operations, openOperations } from './operations/operations';
import type { GatewaySettings } from './settings';
import { Stores } from './store/stores';
import { createSupergraphKeeper } from './supergraph/create-supergraph-keeper';
import { ServedSupergraph } from './supergraph/served-supergraph';
import type { SupergraphKeeper } from './supergraph/supergraph-keeper';
import { supergraphRoutes } from './supergraph/supergraph-routes';
import type { AdminRoutes } from './telemetry/admin/admin-server';
import { Telemetry } from './telemetry/telemetry';
import { SubgraphPolicies } from './transport/subgraph-policy';
import { SubgraphSources } from './transport/subgraph-sources';
import type { Peers } from './workers/peers';

/** What the servers of one gateway share; each folder makes its own part out of the settings. */
export interface GatewayParts {
  readonly settings: GatewaySettings;
  readonly logger: Logger;
  /** The processes that serve the same. */
  readonly peers: Peers;
  /** Undefined when no issuer of tokens is set. */
  readonly verifier: TokenVerifier | undefined;
  readonly telemetry: Telemetry;
  readonly stores: Stores;
  readonly caching: Caching;
  readonly policies: SubgraphPolicies;
  readonly sources: SubgraphSources;
  readonly keeper: SupergraphKeeper;
  readonly served: ServedSupergraph;
  readonly operations: Operations;
}

/**
 * Makes the parts that the settings ask for; no supergraph is loaded yet.
 *
 * @throws SettingsError when the settings contradict one another
 * @throws TrustedDocumentsError when trusted documents can not be read
 */
export async function openParts(settings: GatewaySettings, logger: Logger, peers: Peers): Promise<GatewayParts> {
  const { SUBGRAPH_URLS = {}, REQUEST_DEADLINE_MS, GATEWAY_KEY_FILE } = settings;
  const verifier = createTokenVerifier(settings);
  const policies = new SubgraphPolicies(settings);
  const stores = await Stores.create(settings, logger);
  const served = new ServedSupergraph();
  const caching = new Caching(settings, stores, served);
  const telemetry = new Telemetry(settings, logger, { states: () => sources.states, caches: caching.counts }, peers);
  const signer = GATEWAY_KEY_FILE === undefined ? undefined : await IdentitySigner.open(GATEWAY_KEY_FILE);
  const shared = { logger, signer, entities: caching.entityCache, watch: telemetry.calls };
  const sources: SubgraphSources = new SubgraphSources(SUBGRAPH_URLS, policies, REQUEST_DEADLINE_MS, shared);
  const keeper = await createSupergraphKeeper(settings, { sources, served, watch: telemetry.supergraphs, logger });
  const operations = await openOperations(settings, stores, logger);
  return {
    settings,
    logger,
    peers,
    verifier,
    telemetry,
    stores,
    caching,
    policies,
    sources,
    keeper,
    served,
    operations,
  };
}

/** What the parts add to the admin server. */
export function adminRoutesOf({ telemetry, caching, keeper, peers, logger }: GatewayParts): readonly AdminRoutes[] {
  return [...telemetry.routes, ...caching.routes, supergraphRoutes(keeper, peers, logger)];
}

/** Closes all connections of the parts. */
export async function closeParts({ caching, telemetry, sources, stores }: GatewayParts): Promise<void> {
  await caching.stop();
  await sources.close();
  await telemetry.stop();
  stores.close();
}
