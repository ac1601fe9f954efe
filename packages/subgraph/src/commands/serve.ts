import { startTracing } from '@kakehashi/tracing';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { buildFederatedSchema } from '../schema';
import { createServer } from '../server/create-server';
import type { SubgraphDefinition } from '../subgraph-definition';

/** Where a subgraph listens, and where its traces go. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Address of the collector of traces; undefined for none. */
  readonly collector: string | undefined;
  /** Share of the requests that are traced where the gateway does not tell. */
  readonly traceRatio: number;
}

/** Serves the subgraph until the process is asked to end; then it takes no more requests and finishes those that run. */
export async function serve(
  definition: SubgraphDefinition,
  database: DataSource,
  log: Logger,
  { host, port, collector: endpoint, traceRatio: ratio }: ServeOptions,
): Promise<void> {
  const serviceName = `kakehashi-${definition.name}`;
  const onFault = (reason: string) => log.warn({ reason }, 'traces could not be sent');
  const tracing = startTracing({ serviceName, endpoint, ratio, onFault });
  const app = await createServer({ definition, schema: buildFederatedSchema(definition), database, log, tracing });
  await app.listen({ host, port });
  log.info({ address: app.addresses()[0] }, 'ready');
  const reason = await askedToEnd();
  log.info({ reason }, 'finishing the requests that run');
  await app.close();
  await tracing?.stop();
}

/** Resolves when a signal asks the process to end, or when the process that started it is gone. */
function askedToEnd(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
    process.once('disconnect', () => resolve('parent process ended'));
  });
}
