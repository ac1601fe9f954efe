import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { ExportSchemaHolder } from './export/export-schema.plugin';
import { createGraphqlServer } from './graphql-server';
import { createHttpServer } from './http-server';
import { Readiness } from './readiness';
import type { GatewaySettings } from './settings';
import { createAdminServer } from './telemetry/admin/admin-server';
import { Telemetry } from './telemetry/telemetry';
import { SubgraphPolicies } from './transport/subgraph-policy';
import { SubgraphSources } from './transport/subgraph-sources';

/** A gateway that serves. */
export interface RunningGateway {
  /** Its address, such as `http://127.0.0.1:4000`, with the port that it really has. */
  readonly address: string;
  /** Address of the admin server; undefined when there is none. */
  readonly adminAddress: string | undefined;
  /** Lets running requests end, for as long as DRAIN_MS says, then closes everything. */
  stop(): Promise<void>;
}

/** The gateway can not start; the message tells why and what helps. */
export class GatewayStartError extends Error {
  override readonly name = 'GatewayStartError';
}

/**
 * Starts a gateway.
 *
 * @throws SupergraphError when the supergraph can not be served
 * @throws SettingsError when the settings contradict one another
 * @throws GatewayStartError when it can not listen
 */
export async function startGateway(settings: GatewaySettings, logger: Logger): Promise<RunningGateway> {
  const policies = new SubgraphPolicies(settings);
  const telemetry = new Telemetry(settings, logger, () => sources.states);
  const sources = new SubgraphSources(settings.SUBGRAPH_URLS ?? {}, policies, logger, telemetry.calls);
  const exportSchema = new ExportSchemaHolder();
  const graphql = createGraphqlServer(settings, sources, exportSchema, telemetry, logger);
  await graphql.start();
  const unknown = policies.names.filter((name) => !sources.find(name));
  if (unknown.length > 0) logger.warn({ subgraphs: unknown }, 'SUBGRAPH_SETTINGS name subgraphs that are not there');
  const readiness = new Readiness(sources, settings.READY_GRACE_MS, logger);
  const server = createHttpServer(settings, logger, { graphql, readiness, sources, exportSchema, telemetry });
  const admin = createAdminServer(settings, logger, telemetry.routes);
  const close = async () => {
    await graphql.stop();
    await sources.close();
    await telemetry.stop();
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
    const listenTextResolver = (address: string) => `the gateway listens on ${address}`;
    await server.listen({ host: settings.HOST, port: settings.PORT, listenTextResolver });
  } catch (fault) {
    await close();
    throw describeListenFault(fault as NodeJS.ErrnoException, settings);
  }
  void readiness.waitForSubgraphs();
  return {
    address: addressOf(server),
    adminAddress,
    stop: async () => {
      readiness.drain();
      await drain(server, settings.DRAIN_MS);
      await close();
    },
  };
}

function addressOf(server: FastifyInstance): string {
  const { address, family, port } = server.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
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

/** How often connections are closed whose request has just ended; kept alive, each would hold up the end for a minute. */
const SWEEP_MS = 50;

async function drain(server: FastifyInstance, drainMs: number): Promise<void> {
  const sweep = setInterval(() => server.server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.server.closeAllConnections(), drainMs);
  try {
    await server.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
