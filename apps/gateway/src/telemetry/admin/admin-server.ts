import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import { isFromForeignPage } from '../../cors/foreign-page';
import { answerFault, answerNotFound } from '../../http-fault';
import { listeningAddress } from '../../listening-address';
import type { Peers } from '../../workers/peers';
import type { TelemetrySettings } from '../telemetry-settings';
import { carryOutEverywhere } from './every-worker';

/** Adds the routes of one part of the gateway to the admin server. */
export type AdminRoutes = (server: FastifyInstance) => void | Promise<void>;

/** The HTTP server for whoever runs the gateway, on a port of its own. */
export interface AdminServer {
  /**
   * Listens.
   *
   * @returns its address, such as `http://127.0.0.1:9400`
   * @throws Error of the system when it can not
   */
  start(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Makes the admin server; undefined when `ADMIN_PORT` is unset. A page of another site in a browser gets nothing there.
 *
 * It speaks for all workers: what changes something is carried out by each of them.
 */
export function createAdminServer(
  { ADMIN_HOST: host, ADMIN_PORT: port }: Pick<TelemetrySettings, 'ADMIN_HOST' | 'ADMIN_PORT'>,
  logger: Logger,
  routes: readonly AdminRoutes[],
  peers: Peers,
): AdminServer | undefined {
  if (port === undefined) return undefined;
  const server = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  server.setErrorHandler(answerFault);
  server.setNotFoundHandler(answerNotFound);
  server.addHook('onRequest', async ({ headers }, reply) => {
    if (isFromForeignPage(headers)) return reply.code(403).send();
    return undefined;
  });
  carryOutEverywhere(server, peers);
  for (const add of routes) server.register(async (scope) => add(scope));
  return {
    async start() {
      await server.listen({ host, port, listenTextResolver: (address) => `the admin server listens on ${address}` });
      return listeningAddress(server);
    },
    stop: () => server.close(),
  };
}
