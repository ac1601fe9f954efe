import { DEFAULT_SUPERGRAPH, type GatewaySettings } from '../settings';
import { openSource } from './open-source';
import { SmokeQuery } from './smoke-query';
import { SourceFollower } from './source-follower';
import { checkSupergraph, describeStrayAddresses } from './supergraph-check';
import { SupergraphHistory } from './supergraph-history';
import { type KeeperParts, SupergraphKeeper } from './supergraph-keeper';

/** Makes the keeper that the settings ask for; nothing is read yet. */
export async function createSupergraphKeeper(
  settings: GatewaySettings,
  shared: Pick<KeeperParts, 'sources' | 'served' | 'watch' | 'logger'>,
): Promise<SupergraphKeeper> {
  const { sources, logger } = shared;
  const source = await openSource(settings.SUPERGRAPH ?? DEFAULT_SUPERGRAPH, settings, logger);
  const {
    RELOAD_POLL_MS: pollMs,
    READY_GRACE_MS: graceMs,
    SMOKE_QUERY: smoke,
    SUBGRAPH_URLS: overrides = {},
  } = settings;
  return new SupergraphKeeper({
    ...shared,
    follower: new SourceFollower(source, { pollMs, graceMs, logger }),
    history: new SupergraphHistory(settings.SUPERGRAPH_HISTORY),
    smoke: smoke && new SmokeQuery(smoke, settings.SMOKE_QUERY_GRACE_MS, sources),
    check: (text, hash) => checkSupergraph(text, hash, settings),
    describeStray: (supergraph) => describeStrayAddresses(supergraph, overrides),
  });
}
