import type { Logger } from 'pino';
import { adminRoutesOf, closeParts, openParts } from './gateway-parts';
import { createGraphqlServer } from './graphql-server';
import { createHttpServer } from './http-server';
import { listeningAddress } from './listening-address';
import { Readiness } from './readiness';
import type { GatewaySettings } from './settings';
import { Drain } from './stopping/drain';
import { takeOverPin } from './supergraph/take-over-pin';
import { createAdminServer } from './telemetry/admin/admin-server';
import type { Peers } from './workers/peers';
import { SoleWorker } from './workers/sole-worker';

/** A gateway that serves. */
export interface RunningGateway {
  /** Its address, such as `http://127.0.0.1:4000`, with the port that it really has. */
  readonly address: string;
  /** Address of the admin server; undefined when there is none. */
  readonly adminAddress: string | undefined;
  /** Lets running requests end, for as long as DRAIN_DELAY_MS and DRAIN_MS say, then closes everything. */
  stop(): Promise<void>;
}

/** The gateway can not start; the message tells why and what helps. */
export class GatewayStartError extends Error {
  override readonly name = 'GatewayStartError';
}

/**
 * Starts a gateway.
 *
 * @param peers the other processes that serve the same; none by default
 * @throws SupergraphError when there is no supergraph that can be served
 * @throws SettingsError when the settings contradict one another
 * @throws TrustedDocumentsError when trusted documents can not be read
 * @throws GatewayStartError when it can not listen
 */
export async function startGateway(
  settings: GatewaySettings,
  logger: Logger,
  peers: Peers = new SoleWorker(),
): Promise<RunningGateway> {
  const parts = await openParts(settings, logger, peers);
  const { policies, sources } = parts;
  const graphql = createGraphqlServer(parts);
  await graphql.start();
  const unknown = policies.names.filter((name) => !sources.find(name));
  if (unknown.length > 0) logger.warn({ subgraphs: unknown }, 'SUBGRAPH_SETTINGS name subgraphs that are not there');
  const readiness = new Readiness(sources, settings.READY_GRACE_MS, peers, logger);
  const server = await createHttpServer(parts, graphql, readiness);
  const drain = new Drain(server, peers);
  const admin = createAdminServer(settings, logger, adminRoutesOf(parts), peers);
  const close = async () => {
    await graphql.stop();
    await closeParts(parts);
    await admin?.stop();
  };
  let adminAddress: string | undefined;
  try {
    adminAddress = await admin?.start();
  } catch (fault) {
    await close();
    const { message } = fault as Error;
    throw new GatewayStartError(`The admin server can not listen, see ADMIN_PORT and ADMIN_HOST: ${message}.`);
  }
  try {
    await readiness.joinPeers();
    await takeOverPin(parts.keeper, peers, logger);
    const listenTextResolver = (address: string) => `the gateway listens on ${address}`;
    await server.listen({ host: settings.HOST, port: settings.PORT, listenTextResolver });
  } catch (fault) {
    await close();
    throw describeListenFault(fault as NodeJS.ErrnoException, settings);
  }
  void readiness.waitForSubgraphs();
  parts.caching.follow((subgraph) => sources.find(subgraph), logger);
  return {
    address: listeningAddress(server),
    adminAddress,
    stop: async () => {
      readiness.drain();
      await drain.finish({ delayMs: settings.DRAIN_DELAY_MS, drainMs: settings.DRAIN_MS });
      await close();
    },
  };
}

function describeListenFault(fault: NodeJS.ErrnoException, { HOST, PORT }: GatewaySettings): Error {
  const choose = 'choose another with --port or PORT';
  if (fault.code === 'EADDRINUSE') {
    return new GatewayStartError(`Port ${PORT} on ${HOST} is taken by another process: stop that one, or ${choose}.`);
  }
  if (fault.code === 'EACCES') return new GatewayStartError(`Port ${PORT} may not be used by this user: ${choose}.`);
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND') {
    return new GatewayStartError(`This machine has no address ${HOST}: give one of its own with --host or HOST.`);
  }
  return fault;
}
